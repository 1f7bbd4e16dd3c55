/**
 * Which shape of the map is coloured with which State, and which stays "no data": reviewed by hand.
 *
 * A register names States, not territories. Whether a State's instrument reaches a territory beyond it is a matter of
 * declarations that differ from treaty to treaty, and no register on the shelf holds them. So the map does not guess:
 *
 * - what the data set draws as part of a State's own shape has the State's colour (French Guiana, Guadeloupe, Martinique,
 *   Mayotte and Réunion with France; Svalbard with Norway; Alaska and Hawaii with the United States; Crimea with Ukraine,
 *   as in United Nations General Assembly resolution 68/262);
 * - a shape of its own that is no State stays "no data", unless the reason below says whose it is;
 * - between two shapes of one State no line is drawn;
 * - the borders are the data set's (Natural Earth, in the edition of Visionscarto), and no opinion of the desk.
 */
export interface Territory {
  /** The State whose colour it has; null: "no data". */
  readonly with: string | null;
  readonly why: string;
}

const denmark = 'Denmark excludes it from some instruments and not from others; the registers do not say';
const kingdom = 'a country of the Kingdom of the Netherlands; each instrument names those it is for';
const britain = 'the United Kingdom extends each treaty territory by territory; the registers do not say';
const america = 'a territory of the United States; the registers do not say whether an instrument is for it';
const france =
  'a French collectivity with a shape of its own; the registers do not say whether an instrument is for it';
const australia = 'an external territory of Australia; the registers do not say whether an instrument is for it';
const china = 'China says treaty by treaty whether its instrument is for it; the registers do not say';

/** By the code of the shape in the data set. A State that can take part in treaties is not here: it has its own colour. */
export const territories: ReadonlyMap<string, Territory> = new Map(
  Object.entries<Territory>({
    ALA: { with: 'FIN', why: 'a part of Finland, for which Finland’s instruments are' },
    CYN: {
      with: 'CYP',
      why: 'by Security Council resolutions 541 and 550 a part of the Republic of Cyprus, the party on file',
    },
    SOL: { with: 'SOM', why: 'for the United Nations a part of Somalia, the participant on file' },
    ESH: {
      with: null,
      why: 'a non-self-governing territory for the United Nations; whose instrument reaches it is disputed',
    },
    XKX: { with: null, why: 'no participant on file; its status is disputed (Security Council resolution 1244)' },
    TWN: { with: null, why: 'no participant on file; China’s instrument is not applied there' },
    KAS: { with: null, why: 'the Siachen Glacier is disputed between India and Pakistan' },
    ATA: { with: null, why: 'claims to Antarctica are frozen by the Antarctic Treaty; not drawn' },
    HKG: { with: null, why: china },
    MAC: { with: null, why: china },
    GRL: { with: null, why: denmark },
    FRO: { with: null, why: denmark },
    ABW: { with: null, why: kingdom },
    CUW: { with: null, why: kingdom },
    SXM: { with: null, why: kingdom },
    AIA: { with: null, why: britain },
    BMU: { with: null, why: britain },
    CYM: { with: null, why: britain },
    FLK: { with: null, why: 'administered by the United Kingdom, claimed by Argentina' },
    GGY: { with: null, why: britain },
    IMN: { with: null, why: britain },
    IOT: { with: null, why: 'administered by the United Kingdom, claimed by Mauritius' },
    JEY: { with: null, why: britain },
    MSR: { with: null, why: britain },
    PCN: { with: null, why: britain },
    SGS: { with: null, why: 'administered by the United Kingdom, claimed by Argentina' },
    SHN: { with: null, why: britain },
    TCA: { with: null, why: britain },
    VGB: { with: null, why: britain },
    ASM: { with: null, why: america },
    GUM: { with: null, why: america },
    MNP: { with: null, why: america },
    PRI: { with: null, why: america },
    VIR: { with: null, why: america },
    ATF: { with: null, why: france },
    BLM: { with: null, why: france },
    MAF: { with: null, why: france },
    NCL: { with: null, why: france },
    PYF: { with: null, why: france },
    SPM: { with: null, why: france },
    WLF: { with: null, why: france },
    ATC: { with: null, why: australia },
    HMD: { with: null, why: australia },
    IOA: { with: null, why: australia },
    NFK: { with: null, why: australia },
  }),
);

/** The State whose colour a shape has; null where it stays "no data". */
export function colouredWith(shape: string): string | null {
  const territory = territories.get(shape);
  return territory === undefined ? shape : territory.with;
}

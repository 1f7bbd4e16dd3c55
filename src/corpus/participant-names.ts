/**
 * What the country library lacks: the UN's own short name where it differs from the library's, names that people use,
 * former names, and adjectives. One participant a line: `ISO3 UN short name; other names = adjectives`; a UN name of
 * `-` is the library's. States on a shared adjective (Congolese, Dominican, Korean) are both candidates.
 */
export const participantNames = `
AFG - = Afghan
AGO -; People's Republic of Angola = Angolan
ALB - = Albanian
AND - = Andorran
ARE -; U.A.E.; Emirates = Emirati
ARG -; Argentine Republic = Argentine; Argentinian; Argentinean
ARM - = Armenian
ATG -; Antigua; Barbuda = Antiguan
AUS -; Commonwealth of Australia = Australian
AUT - = Austrian
AZE - = Azerbaijani
BDI - = Burundian
BEL - = Belgian
BEN -; Dahomey = Beninese
BFA -; Upper Volta; Burkina = Burkinabe
BGD -; Bangla Desh = Bangladeshi
BGR - = Bulgarian
BHR -; Kingdom of Bahrain = Bahraini
BHS - = Bahamian
BIH -; Bosnia; Bosnia and Hercegovina; Bosnia-Hercegovina; Bosnia-Herzegovina; Bosnia & Herzegovina; BiH = Bosnian
BLR -; Byelorussia; Belorussia; Byelorussian SSR; Byelorussian Soviet Socialist Republic = Belarusian
BLZ -; British Honduras = Belizean
BOL Bolivia (Plurinational State of); Plurinational State of Bolivia = Bolivian
BRA -; Brasil = Brazilian
BRB - = Barbadian
BRN -; Brunei = Bruneian
BTN -; Kingdom of Bhutan; Druk Yul = Bhutanese
BWA -; Bechuanaland = Botswanan; Motswana
CAF -; C.A.R. = Central African
CAN - = Canadian
CHE -; Swiss Confederation = Swiss
CHL -; Republic of Chile = Chilean
CHN China; PRC; P.R.C.; Mainland China; PR China; P.R. China = Chinese
CIV Côte d'Ivoire; Ivory Coast; Cote dIvoire = Ivorian; Ivoirian
CMR -; Cameroun; Kamerun = Cameroonian
COD Democratic Republic of the Congo; DR Congo; D.R. Congo; DRC; D.R.C.; RDC; DROC; Congo-Kinshasa; Congo Kinshasa; Congo (Kinshasa); Democratic Congo; Zaire; Zaïre; Belgian Congo; Congo, Democratic Republic of the; Congo, Democratic Republic; Democratic Republic of Congo; Dem. Rep. of the Congo; Congo, DR = Congolese; Zairean
COG Congo; Republic of the Congo; Republic of the Congo (Brazzaville); Republic of Congo; Congo-Brazzaville; Congo Brazzaville; Congo (Brazzaville); Congo, Republic of the; Congo Republic; People's Republic of the Congo = Congolese
COK - = Cook Islander
COL - = Colombian
COM -; Comoro Islands = Comorian
CPV Cabo Verde; Cape Verde; Cape Verde Islands = Cabo Verdean; Cape Verdean
CRI - = Costa Rican
CUB - = Cuban
CYP - = Cypriot
CZE Czechia; Czech Republic; Czech = Czech
DEU -; Federal Republic of Germany; West Germany; Deutschland; BRD = German
DJI - = Djiboutian
DMA -; Commonwealth of Dominica = Dominican
DNK - = Danish
DOM -; Dominican Rep = Dominican
DZA - = Algerian
ECU - = Ecuadorian; Ecuadorean
EGY -; United Arab Republic; Arab Republic of Egypt = Egyptian
ERI - = Eritrean
ESH Sahrawi Arab Democratic Republic; SADR; Sahrawi Republic; Saharawi Arab Democratic Republic = Sahrawi
ESP -; Kingdom of Spain; España = Spanish
EST - = Estonian
ETH -; Abyssinia = Ethiopian
EUR-EU European Union; EU; E.U.; European Community; European Communities; European Economic Community; EEC; E.E.C. =
FIN - = Finnish
FJI -; Fiji Islands = Fijian
FRA -; French Republic = French
FSM Micronesia (Federated States of); Micronesia; Federated States of Micronesia = Micronesian
GAB - = Gabonese
GBR United Kingdom of Great Britain and Northern Ireland; U.K.; Britain; United Kingdom of Great Britain; England; Scotland; Wales; Northern Ireland = British
GEO -; Republic of Georgia = Georgian
GHA -; Gold Coast = Ghanaian; Ghanian
GIN -; Guinea-Conakry; Guinea Conakry; Republic of Guinea = Guinean
GMB Gambia = Gambian
GNB -; Portuguese Guinea = Bissau-Guinean
GNQ -; Spanish Guinea = Equatorial Guinean; Equatoguinean
GRC -; Hellenic Republic; Hellas = Greek
GRD - = Grenadian
GTM - = Guatemalan
GUY -; British Guiana = Guyanese
HND - = Honduran
HRV - = Croatian
HTI - = Haitian
HUN - = Hungarian
IDN - = Indonesian
IND -; Bharat; Republic of India = Indian
IRL -; Republic of Ireland; Eire = Irish
IRN Iran (Islamic Republic of); Islamic Republic of Iran; Iran, Islamic Republic of; Iran; Persia = Iranian
IRQ - = Iraqi
ISL - = Icelandic
ISR -; State of Israel = Israeli
ITA -; Italian Republic = Italian
JAM - = Jamaican
JOR -; Hashemite Kingdom of Jordan; Transjordan = Jordanian
JPN -; Nippon = Japanese
KAZ -; Kazakstan = Kazakh; Kazakhstani
KEN -; Kenia = Kenyan
KGZ -; Kyrgyz Republic; Kirghizia; Kirgizstan = Kyrgyz
KHM -; Kampuchea; Khmer Republic; Democratic Kampuchea = Cambodian
KIR -; Gilbert Islands = I-Kiribati
KNA St. Kitts and Nevis; Saint Kitts and Nevis; St Kitts; Saint Kitts; Saint Christopher and Nevis; St. Christopher and Nevis; Saint Kitts-Nevis; St. Kitts-Nevis = Kittitian
KOR Republic of Korea; South Korea; S. Korea; S Korea; ROK; R.O.K.; Korea (Republic of); Korea, Rep. of; Korea, South = South Korean; Korean
KWT - = Kuwaiti
LAO Lao People's Democratic Republic; Laos; Lao PDR; Lao P.D.R.; Lao = Laotian; Lao
LBN - = Lebanese
LBR - = Liberian
LBY -; Libyan Arab Jamahiriya; Libyan Arab Republic; State of Libya = Libyan
LCA St. Lucia; Saint Lucia = Saint Lucian; St. Lucian
LIE - = Liechtensteiner
LKA -; Ceylon; Srilanka; Democratic Socialist Republic of Sri Lanka = Sri Lankan
LSO -; Basutoland = Basotho
LTU - = Lithuanian
LUX - = Luxembourgish
LVA - = Latvian
MAR -; Kingdom of Morocco = Moroccan
MCO - = Monegasque
MDA Republic of Moldova; Moldova; Moldavia; Moldova (Republic of) = Moldovan
MDG -; Malagasy Republic = Malagasy; Madagascan
MDV -; Maldive Islands = Maldivian
MEX -; United Mexican States; México = Mexican
MHL - = Marshallese
MKD North Macedonia; Macedonia; FYROM; F.Y.R.O.M.; The former Yugoslav Republic of Macedonia; former Yugoslav Republic of Macedonia; Republic of Macedonia; Republic of North Macedonia; Macedonia, the former Yugoslav Republic of = Macedonian; North Macedonian
MLI -; French Sudan = Malian
MLT - = Maltese
MMR -; Burma; Union of Burma = Burmese; Myanma
MNE - = Montenegrin
MNG - = Mongolian
MOZ - = Mozambican
MRT - = Mauritanian
MUS - = Mauritian
MWI -; Nyasaland = Malawian
MYS -; Malaya; Federation of Malaya = Malaysian
NAM -; South West Africa = Namibian
NER -; Republic of the Niger; Republic of Niger = Nigerien
NGA -; Federal Republic of Nigeria = Nigerian
NIC - = Nicaraguan
NIU - = Niuean
NLD Netherlands (Kingdom of the); Netherlands; Kingdom of the Netherlands; Holland; Nederland = Dutch
NOR - = Norwegian
NPL -; Kingdom of Nepal; Federal Democratic Republic of Nepal = Nepali; Nepalese
NRU -; Naoero = Nauruan
NZL -; Aotearoa; NZ; N.Z.; Aotearoa New Zealand = New Zealander
OMN -; Sultanate of Oman = Omani
PAK -; Islamic Republic of Pakistan = Pakistani
PAN - = Panamanian
PER - = Peruvian
PHL -; Phillipines; Philipines = Philippine; Filipino
PLW - = Palauan
PNG -; P.N.G. = Papua New Guinean
POL - = Polish
PRK Democratic People's Republic of Korea; North Korea; N. Korea; N Korea; DPRK; D.P.R.K.; DPR Korea; D.P.R. Korea; Korea (Democratic People's Republic of); Korea, Democratic People's Republic of; Korea, North = North Korean; Korean
PRT -; Portuguese Republic = Portuguese
PRY - = Paraguayan
PSE State of Palestine; Palestine; Palestinian Territories; Occupied Palestinian Territory = Palestinian
QAT -; State of Qatar = Qatari
ROU -; Rumania; Roumania = Romanian
RUS Russian Federation; Russia; USSR; U.S.S.R.; Soviet Union; Union of Soviet Socialist Republics = Russian; Soviet
RWA -; Ruanda = Rwandan
SAU -; Kingdom of Saudi Arabia; KSA; K.S.A. = Saudi; Saudi Arabian
SDN -; Republic of the Sudan; North Sudan = Sudanese
SEN - = Senegalese
SGP -; Republic of Singapore = Singaporean
SLB - = Solomon Islander
SLE - = Sierra Leonean
SLV - = Salvadoran; Salvadorian
SMR - = Sammarinese
SOM -; Somali Democratic Republic = Somali
SRB - = Serbian
SSD -; Republic of South Sudan; S. Sudan = South Sudanese
STP -; São Tomé and Príncipe; Sao Tome; São Tomé; Sao Tome & Principe = Santomean
SUR -; Dutch Guiana; Surinam = Surinamese
SVK -; Slovak Republic = Slovak; Slovakian
SVN - = Slovenian; Slovene
SWE -; Kingdom of Sweden = Swedish
SWZ Eswatini; Swaziland; Kingdom of Eswatini; eSwatini = Swazi
SYC - = Seychellois
SYR Syrian Arab Republic; Syria = Syrian
TCD -; Tchad = Chadian
TGO -; Togolese Republic = Togolese
THA -; Siam; Kingdom of Thailand = Thai
TJK - = Tajik
TKM - = Turkmen
TLS -; Timor; East Timor; Timor Leste = Timorese; East Timorese
TON -; Kingdom of Tonga = Tongan
TTO -; Trinidad; Tobago = Trinidadian
TUN - = Tunisian
TUR Türkiye; Turkey; Turkiye; Republic of Türkiye = Turkish
TUV -; Ellice Islands = Tuvaluan
TZA United Republic of Tanzania; Tanzania; Tanganyika; Tanzania, United Republic of; Tanzania (United Republic of) = Tanzanian
UGA - = Ugandan
UKR -; Ukrainian Soviet Socialist Republic; Ukrainian SSR = Ukrainian
URY - = Uruguayan
USA United States of America; United States; US of A; America = American
UZB - = Uzbek
VAT Holy See; Vatican; Vatican City; Vatican City State =
VCT St. Vincent and the Grenadines; Saint Vincent and the Grenadines; St. Vincent; Saint Vincent; St. Vincent & the Grenadines; Saint Vincent and Grenadines = Vincentian
VEN Venezuela (Bolivarian Republic of); Bolivarian Republic of Venezuela; Venezuela = Venezuelan
VNM Viet Nam; Vietnam; Socialist Republic of Vietnam; Socialist Republic of Viet Nam; Viet-Nam = Vietnamese
VUT -; New Hebrides = Ni-Vanuatu
WSM -; Western Samoa; Independent State of Samoa = Samoan
YEM -; Republic of Yemen; North Yemen; South Yemen = Yemeni
ZAF -; Republic of South Africa; RSA; S. Africa = South African
ZMB -; Northern Rhodesia = Zambian
ZWE -; Rhodesia; Southern Rhodesia = Zimbabwean
`;

/** Names that fit several participants, best first. `choose`: neither is meant more than the other, so the desk asks. */
export const sharedNames: readonly { name: string; codes: readonly string[]; choose: boolean }[] = [
  { name: 'Korea', codes: ['KOR', 'PRK'], choose: true },
  { name: 'Koreas', codes: ['KOR', 'PRK'], choose: true },
  { name: 'Congo', codes: ['COG', 'COD'], choose: false },
];

/**
 * Names that are ordinary words in small letters, or in capitals: they count only when written as here.
 * "polish" is a verb, "us" a pronoun, "AND" (Andorra) a shouted "and".
 */
export const writtenExactly: readonly string[] = ['US', 'NZ', 'AU', 'BRD', 'BiH', 'ROK', 'RSA', 'RDC', 'Polish'];

/** Parts of the world that are no group here; so that "Central Asia" is not taken for Asia, nor "West Africa" for Africa. */
export const otherRegions: readonly string[] = [
  ...['North', 'East', 'West', 'Central', 'Northern', 'Southern', 'Eastern', 'Western', 'Sub-Saharan'].flatMap(
    (side) => [`${side} Africa`, `${side} African`],
  ),
  ...[
    'North',
    'East',
    'West',
    'Central',
    'Northern',
    'Southern',
    'Eastern',
    'Western',
    'North-East',
    'Northeast',
  ].flatMap((side) => [`${side} Asia`, `${side} Asian`]),
  ...['North', 'South', 'Central', 'Northern', 'Middle'].flatMap((side) => [`${side} America`, `${side} American`]),
  'Northern Europe',
  'Southern Europe',
  'Central Europe',
  'Central and Eastern Europe',
];

/** Groups of States: the key of `groups.csv`, the names that mean exactly it, and the looser words that are taken for it. */
export const groupNames: readonly {
  group: string;
  title: string;
  names: readonly string[];
  looser: readonly string[];
}[] = [
  {
    group: 'SAARC',
    title: 'SAARC',
    names: ['SAARC', 'South Asian Association for Regional Cooperation'],
    looser: ['South Asia', 'South Asian'],
  },
  {
    group: 'ASEAN',
    title: 'ASEAN',
    names: ['ASEAN', 'Association of Southeast Asian Nations', 'Association of South East Asian Nations'],
    looser: ['Southeast Asia', 'Southeast Asian', 'South-East Asia', 'South-East Asian'],
  },
  {
    group: 'EU',
    title: 'European Union',
    names: [],
    looser: [],
  },
  {
    group: 'AU',
    title: 'African Union',
    names: ['African Union', 'AU', 'Organization of African Unity', 'Organisation of African Unity', 'OAU'],
    looser: [],
  },
  { group: 'G7', title: 'G7', names: ['G7', 'G-7', 'G 7', 'Group of Seven', 'Group of 7'], looser: [] },
  { group: 'G20', title: 'G20', names: ['G20', 'G-20', 'G 20', 'Group of Twenty', 'Group of 20'], looser: [] },
  {
    group: 'UN-African',
    title: 'African Group (UN)',
    names: ['African Group', 'UN African Group', 'Group of African States'],
    looser: ['Africa', 'African'],
  },
  {
    group: 'UN-Asia-Pacific',
    title: 'Asia-Pacific Group (UN)',
    names: ['Asia-Pacific Group', 'Asia and the Pacific Group', 'Group of Asia-Pacific States', 'Asian Group'],
    looser: ['Asia', 'Asian', 'Asia-Pacific', 'Asia and the Pacific', 'Asian and Pacific', 'Asian-Pacific'],
  },
  {
    group: 'UN-Eastern-European',
    title: 'Eastern European Group (UN)',
    names: ['Eastern European Group', 'Group of Eastern European States', 'EEG'],
    looser: ['Eastern Europe', 'Eastern European', 'East European'],
  },
  {
    group: 'UN-GRULAC',
    title: 'GRULAC (UN)',
    names: [
      'GRULAC',
      'Latin American and Caribbean Group',
      'Group of Latin American and Caribbean States',
      'Group of Latin America and the Caribbean',
    ],
    looser: ['Latin America', 'Latin American', 'Latin America and the Caribbean', 'Latin American and Caribbean'],
  },
  {
    group: 'UN-WEOG',
    title: 'Western European and Others Group (UN)',
    names: ['WEOG', 'Western European and Others Group', 'Western European and Other States Group', 'Western Group'],
    looser: ['Western', 'Western Europe', 'Western European'],
  },
];

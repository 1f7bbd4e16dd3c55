/** A language in which people may write to the desk, though its documents are in English. */
export type OtherLanguage = 'ar' | 'es' | 'fr' | 'hi' | 'ne' | 'ru' | 'zh';

export interface LanguageSentences {
  /** That quotes are in English, and how to ask. */
  readonly askInEnglish: string;
  /** The reply to someone in danger: what to do first, in a few words. The English reply follows it. */
  readonly inDanger: string;
  /** How people in danger ask for help: each matches a part of a text in small letters without accents. */
  readonly callsForHelp: RegExp;
}

const example = 'When did Bhutan accede to UNTOC?';

/** The sentences for those who do not write English. Dzongkha and others without a sentence of their own get the English one. */
export const otherLanguages: Readonly<Record<OtherLanguage, LanguageSentences>> = {
  ar: {
    askInEnglish: `الاقتباسات باللغة الإنجليزية؛ يُرجى طرح سؤالك بالإنجليزية، مثلاً: «${example}»`,
    inDanger:
      'إذا كنت أنت أو أي شخص آخر في خطر الآن، فاتصل برقم الطوارئ المحلي أو بالشرطة إن كان ذلك آمناً لك. هذا رد آلي: لم يُبلَّغ أحد.',
    callsForHelp:
      /ساعدوني|ساعدني|انقذوني|أنقذوني|انقذني|النجدة|([أا]نا|نحن|صديقتي|صديقي|[أا]ختي|[أا]خي|ابنتي|هي|هو) في خطر|جواز سفري|جوازي|محتجز|محبوس|يجبرونني|يجبروني|ضحية اتجار|تم بيعي/u,
  },
  es: {
    askInEnglish: `Las citas están en inglés; haga su pregunta en inglés, por ejemplo: «${example}»`,
    inDanger:
      'Si usted u otra persona está en peligro ahora, llame al número de emergencias local o a la policía, si puede hacerlo sin riesgo. Esta es una respuesta automática: no se ha avisado a nadie.',
    callsForHelp:
      /\b(ayudenme|ayudame|auxilio|socorro|salvenme|rescatenme)\b|\b(estoy|estamos|esta|estan) (en peligro|encerrad[ao]s?|secuestrad[ao]s?|atrapad[ao]s?|siendo (tratad|explotad))|\b(me|nos) (quitaron|quito|han quitado|retienen|tienen (encerrad|secuestrad|retenid|atrapad)|obligan|fuerzan|vendieron|amenazan|pegan|golpean)|\bno (me|nos) dejan? (salir|ir)|\bsoy (una )?victima|\bmi (amiga|amigo|hermana|hermano|hija|hijo|prima|primo)\b.{0,40}\b(en peligro|encerrad|secuestrad|obligan|vendid|trata)/u,
  },
  fr: {
    askInEnglish: `Les citations sont en anglais ; posez votre question en anglais, par exemple : « ${example} »`,
    inDanger:
      'Si vous ou une autre personne êtes en danger maintenant, appelez le numéro d’urgence local ou la police, si vous pouvez le faire sans risque. Ceci est une réponse automatique : personne n’a été prévenu.',
    callsForHelp:
      /\b(au secours|aidez[- ]moi|aide[- ]moi|a l'aide|sauvez[- ]moi|sauvez[- ]nous)\b|\b(je suis|nous sommes|elle est|il est) (en danger|enfermee?s?|sequestree?s?|retenue?s?|piegee?s?|victime|prisonniere?|exploitee?s?)|\b(on|ils|elle|il|mon patron|ma patronne)( me| nous| m'a| m'ont| nous ont)( \w+)? ?(force|forcent|oblige|obligent|vendue?|bat|battent|menace|menacent|frappe|frappent|enfermee?|retient|retiennent|pris mon passeport|pris mes papiers|confisque)|\b(pris|confisque|garde|vole) (mon passeport|mes papiers|nos passeports)|\bmon (amie?|frere) .{0,30}(en danger|enferme|force|victime)|\bma (s[oœ]e?ur|fille|cousine|copine) .{0,30}(en danger|enferme|force|victime)/u,
  },
  hi: {
    askInEnglish: `उद्धरण अंग्रेज़ी में हैं; कृपया अपना प्रश्न अंग्रेज़ी में पूछें, जैसे: “${example}”`,
    inDanger:
      'अगर आप या कोई और अभी ख़तरे में है, और ऐसा करना आपके लिए सुरक्षित है, तो स्थानीय आपातकालीन नंबर या पुलिस को फ़ोन करें। यह एक स्वचालित उत्तर है: किसी को सूचना नहीं दी गई है।',
    callsForHelp:
      /\b(?:mujhe|hame?|humein?) (?:\w+ )?(?:bachao|bachaiye|bachaao|bachalo|bech|band|jaane? nah|jane nah|chhod|majboor|majbur|maar)|\b(?:mera|meri|hamara) (?:passport|paasport) (?:\w+ )?(?:le|cheen|chheen|chhin|rakh)|\bmeri madad|\bmadad (?:karo|kijiye|chahiye)|^bachao\b|बचाओ|बचाइए|बचा लो|मेरी मदद|मदद करो|मदद कीजिए|(मैं|हम|वह|वो|मेरी|मेरा)( \S+)? ख़?तरे में|मेरा पासपोर्ट|मुझे बंद|मुझे बेच|मुझसे जबरदस्ती|मुझे मजबूर/u,
  },
  ne: {
    askInEnglish: `उद्धरणहरू अङ्ग्रेजीमा छन्; कृपया आफ्नो प्रश्न अङ्ग्रेजीमा सोध्नुहोस्, जस्तै: “${example}”`,
    inDanger:
      'यदि तपाईं वा अरू कोही अहिले खतरामा हुनुहुन्छ भने, तपाईंका लागि सुरक्षित छ भने स्थानीय आपत्कालीन नम्बर वा प्रहरीलाई फोन गर्नुहोस्। यो स्वचालित जवाफ हो: कसैलाई खबर गरिएको छैन।',
    callsForHelp:
      /\bmalai (?:bacha[ou]|bachaunu|maddat|madat|thun|bech|jabar)|\b(?:maddat|madat) garn?u|\bmero passport (?:\w+ )?(?:li|khos|lag|rakh)|\bguhar\b|बचाउनुहोस्|बचाउनुस्|मलाई बचाऊ|मलाई मद्दत|मद्दत गर्नुहोस्|मद्दत गर्नुस्|गुहार|(म|हामी|उनी|मेरी|मेरो)( \S+)? खतरामा|मेरो पासपोर्ट|मलाई थुन|मलाई बेच|मलाई जबरजस्ती|मलाई बन्धक/u,
  },
  ru: {
    askInEnglish: `Цитаты приводятся на английском языке; задайте вопрос по-английски, например: «${example}»`,
    inDanger:
      'Если вы или кто-то другой сейчас в опасности, позвоните по местному номеру экстренной помощи или в полицию, если это для вас безопасно. Это автоматический ответ: никому ничего не сообщено.',
    callsForHelp:
      /помогите|помоги мне|спасите|на помощь|(^|[^\p{L}])(я|мы|он|она|подруга|друг|сестра|дочь) в опасности|(меня|нас) (удерживают|держат|заперли|продали|заставляют|принуждают|похитили|бьют|не выпускают)|(забрали|отобрали|отняли|украли) (мои? |у меня )?(паспорт|документы)|я жертва/u,
  },
  zh: {
    askInEnglish: `引文均为英文；请用英文提问，例如：“${example}”`,
    inDanger: '如果您或其他人现在处于危险之中，请在安全的情况下拨打当地紧急电话或报警。这是自动回复：没有通知任何人。',
    callsForHelp:
      /救命|救救我|救我|我被(拐|卖|关|绑|困|囚|强迫)|(拿走|扣|没收)了?我的?护照|护照被|强迫我|逼我|我有危险|帮帮我/u,
  },
};

/** For a language that has no sentence here. */
export const askInEnglish = `The desk reads questions in English, and its quotes are in English. For example: “${example}”`;

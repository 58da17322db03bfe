/** More sentences like those of `participants.cases.ts`: lists, quotations, refusals, and whom several verbs happen to. */
export const DOERS: readonly string[] = [
  // What is added goes on with the list of its like, over places; with a thing or `ذلك` it is only beside the clause.
  "أسفر [التفجير|trigger] عن مقتل [خمسة جنود|recipient] إضافة إلى [ثلاثة مدنيين|recipient]",
  "[التقى|trigger] [الوزير|actor] في مكتبه [السفير الفرنسي|actor] بالإضافة إلى [عدد من النواب|actor]",
  "[اعتقلت|trigger] [الشرطة|actor] [ثلاثة مسلحين|recipient] في بغداد فضلا عن [خمسة من قادة الحزب|recipient]",
  "[اعتقلت|trigger] [الشرطة|actor] [ثلاثة مسلحين|recipient] إضافة إلى ذلك",
  // `حين` before what is also a noun; other words of time before a noun.
  "أصيب [جنديان|recipient] حين فتح [مسلحون|actor] [النار|trigger] على [حاجز للجيش|recipient]",
  "غادر الوفد بعد [قصف|trigger] [مطار العاصمة|recipient]",
  // A sentence that is quoted describes nothing before it; without quotation marks it does.
  'قالت الوزارة في بيان "[رفض|trigger] [المسلحون|actor] تسليم أسلحتهم وفتحوا النار"',
  "وقع [هجوم|trigger] استهدف [حاجزا للشرطة|recipient]",
  // A quality between commas behind its noun.
  "ذكر شهود أن [مروحيات عسكرية|actor]، تابعة للجيش، [قصفت|trigger] [قافلة|recipient] قرب الحدود",
  // Who refuses to yield or to help does not do it; who refuses what others do has no part in it.
  "رفض [المتمردون|actor] [تسليم أسلحتهم|trigger]",
  "رفضت [الحكومة|actor] [الإفراج|trigger] عن [المعتقلين|recipient]",
  "رفضت إيران [انسحاب|trigger] [القوات|actor] من المدينة",
  // Of two verbs side by side that are suffered both happened to whom the second tells; with its own before it the first has that.
  "وصل الجيش إلى البلدة. [قتل|trigger] وأصيب [عشرات المدنيين|recipient] مساء الجمعة",
  "قال المصدر إنه [قتل|trigger] وجرح [عدد من الجنود|recipient] أمس",
  "قال الجيش إن [جنديين|recipient] [قتلا|trigger] وأصيب ثلاثة مدنيين أمس",
  // Of Yemen, behind whose counterpart he is.
  "[التقى|trigger] [وزير الخارجية المصري|actor] و[نظيره اليمني|actor] في القاهرة",
  // Whom one informs is told, but nobody by a verb that only says what somebody is like.
  "[أبلغت|trigger] [فرنسا|actor] [وزير الخارجية الأمريكي|recipient] أن الوضع مستقر",
  "قال الوزير إن [الرئيس|actor] [وصفه|trigger] بأنه صديق",
  // A matter that is talked about is nobody; what is talked about in a meeting just told is of those who met.
  "جرت في الدوحة [مناقشة|trigger] الأزمة السورية",
  "جرت في الدوحة [مناقشة|trigger] الخطة مع [الوفد الأممي|actor]",
  // Who expects, fears or warns of a deed has no part in it; who threatens with it has.
  "حذرت الأمم المتحدة من [قصف|trigger] [المدينة|recipient]",
  "خشي السكان [قصف|trigger] [القرية|recipient]",
  "انتشرت الشرطة في العاصمة تحسبا لأي [هجوم|trigger] على [السفارات|recipient]",
  "هدد [الوزير|actor] ب[قصف|trigger] [المدينة|recipient]",
  "يستعد [الجيش|actor] لشن [هجوم|trigger] على [المدينة|recipient]",
  // Who does something with the help of a land or force is helped, unless the verb governs the help.
  "وصل [الوفد اليمني|recipient] إلى عدن تحت [حماية|trigger] [سعودية|actor]",
  "اقتحم [مستوطنون|recipient] باحات المسجد ب[حماية|trigger] [شرطة الاحتلال|actor]",
  "رحب الوزير ب[دعم|trigger] [سعودي|actor] جديد",
  // Behind an attack in which people died, or that had them dead, a force has done it; it is what is aimed at, and for what a trap is set.
  "قتل [عشرة مسلحين|recipient] في [كمين|trigger] [للجيش|actor] غرب المدينة",
  "أسفر [كمين|trigger] [للشرطة|actor] عن مقتل [خمسة مسلحين|recipient]",
  "قتل [مدنيون|recipient] في [استهداف|trigger] [للجيش|recipient]",
  "نصب [المسلحون|actor] [كمينا|trigger] [للقافلة|recipient]",
  // Gatherings of a force are struck; those of nobody told are no whom.
  "[استهدف|trigger] [الطيران|actor] [تجمعات المسلحين|recipient]",
  "انتقد الوزير [استهداف|trigger] [الطيران|actor] للتجمعات",
  // The target behind the means of an attack; in what respect somebody is helped is nobody.
  "وقع [هجوم|trigger] [للمتمردين|actor] بقذيفة على [نقطة للشرطة|recipient]",
  "تدخلت [الدول العربية|actor] ل[إنقاذ|trigger] [اليمن|recipient] سياسيا",
  "[خطف|trigger] [المسلحون|actor] [سياسيا|recipient]",
  // One more quality of officials, and those who are great among them.
  "أجرى [الوزير|actor] [محادثات|trigger] مع [مسؤولين روس كبار|actor]",
  "أجرى [الوزير|actor] [محادثات|trigger] مع [كبار المسؤولين الروس|actor]",
  // Over a relative clause a participle of speech is of whoever speaks.
  "أشاد [الوزير|actor] بما يقوم به الجنود من تضحيات، [داعيا|trigger] [الجميع|recipient] إلى الحذر",
  // The two forces told of last fight, not who tells of them; the two who met talk.
  "قال مدير الشرطة خالد الفهد إن [المتمردين|side] هاجموا [الجيش|side]. وذكر وقوع [اشتباكات|trigger] بين [الطرفين|actor]",
  // With some against others; with those alone somebody is told to fight.
  "كان [المتمردون|actor] [يحاربون|trigger] مع العشائر ضد [القوات الروسية|recipient]",
  // A land where something takes place has not done it; who set going what led to a deed has.
  "تشهد سوريا نزاعا داميا تسبب [بمقتل|trigger] [آلاف الأشخاص|recipient]",
  "شن [الجيش|actor] حملة أدت إلى [اعتقال|trigger] [عشرة مسلحين|recipient]",
  // Who tells of deaths has neither died nor killed.
  "أعلنت قيادة التحالف في بيان [استشهادهم|trigger] أمس",
  // A thing that happened, not the verb that is written like it.
  "وصف القائد خالد الفهد، حادث [استهداف|trigger] [المصلين|recipient] بالعمل الجبان",
  // The short name of somebody named before, not the conjunction that it begins with.
  "وصل الوزير البريطاني مايكل فالون إلى بغداد. و[التقى|trigger] [فالون|actor] مع [الرئيس العراقي|actor]",
  // What somebody feels about has been done by others; what he comes for he does.
  "عبر النواب عن قلقهم [لاحتجاز|trigger] [أربعة صحافيين|recipient]",
  "سافر [الوزير|actor] [للقاء|trigger] [الرئيس|actor]",
  // A list of those present goes on over titles, and over a conjunction that is cut off a foreign name.
  "[حضر|trigger] اللقاء [جون سميث كبير المساعدين|actor]، و[أليسا براون القائمة|actor] بأعمال نائب الوزير، و[أندرو كول نائب الوزير|actor]",
  // Who receives, held in a land behind a word of honour; a verb of meeting inside a visit, not the adjective written like it.
  "كان في [استقبال|trigger] [الوزير|actor] [معالي وزير الخارجية بدولة قطر الدكتور خالد العطية|recipient]",
  "قام [وفد|actor] بزيارة إلى اليابان [التقى|trigger] خلالها [عددا من المسؤولين|actor]",
  "بعث [الملك|actor] برقية [عزاء|trigger] ومواساة [للرئيس الصيني|recipient]",
  // What is protested against others do; what they gathered for is one protest.
  "تجمع المئات للاحتجاج على [خفض|trigger] المساعدات [للاجئين|recipient]",
  // Taking that opens the sentence has the doer of its verb, an attack has not; a plain is where it was.
  "بعد [السيطرة|trigger] على سهل الغاب، هاجم [الجيش|actor] المدينة",
  "بعد [الهجوم|trigger] على [السفارة|recipient]، أغلقت الحكومة الحدود",
];

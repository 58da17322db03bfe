/**
 * Sentences and who takes part in the happening at the marked word: `[word|trigger]`, `[words|actor]`, `[words|recipient]`. Only those
 * marked may be found. Each rule has its example and, behind it, one where it must not apply.
 */
export const PARTICIPANTS: readonly string[] = [
  // More or less than a number counts whom a noun is of; a noun of saying is of nobody.
  "أعلن المستشفى [مقتل|trigger] [أكثر من 20 مدنيا|recipient]",
  "أعلنت [الشرطة|actor] [اعتقال|trigger] [أكثر من 50 شخصا|recipient]",
  "أعلنت الوزارة سقوط [نحو 20|recipient] [قتيلا|trigger]",
  // A family name that is a common noun, behind a verb of deeds; the same word where it is the thing.
  "وصل وزير العدل سالم السراج. و[دعا|trigger] [السراج|actor] [الأحزاب|recipient] إلى الحوار",
  // A verbal noun between the verb and its aside, written like a verb: those who agree are its, not who tells of it.
  "أعلن الوسيط، أمس الخميس، توصل [روسيا|actor] و[تركيا|actor] إلى [اتفاق|trigger] جديد",
  "أعلنت [روسيا|actor] و[تركيا|actor] التوصل إلى [اتفاق|trigger] جديد",
  // A plural that has lost its ن heads a genitive and is no adjective; one that has kept it is.
  "بعد [استيلاء|trigger] [مقاتلي الحركة|actor] على بلدة في الشمال",
  "[قتل|trigger] [مسلحون مجهولون|actor] [ضابطا|recipient] في المدينة",
  // A verbal noun read as an adjective, with what it is of; a real adjective before an object.
  "[اعتقلت|trigger] [قوات مكافحة الشغب|actor] [عشرة محتجين|recipient]",
  "[اعتقلت|trigger] [قوات خاصة|actor] [المتهم|recipient]",
  // A noun for a doer with the deed behind its preposition; the same preposition with a place.
  "طالبت المنظمة بمحاسبة [المتورطين|actor] في [قتل|trigger] [المتظاهرين|recipient]",
  "أعلن المسؤولون في العاصمة [مقتل|trigger] [ثلاثة جنود|recipient]",
  // The sides of a fight, told by `من جهة`.
  "تستمر [المعارك|trigger] بين [الجيش|actor] و[المقاومة الشعبية|actor] من جهة و[مليشيات الحوثي|actor] من جهة أخرى",
  // What is done stands before who does it; an attack as the subject stays what attacks.
  "[حضر|trigger] اللقاء [وزير الخارجية|actor]",
  "نفذ [الهجوم|trigger] [انتحاري|actor]",
  // Behind a word of exposure an adjective, a genitive or a source does the deed; without one the genitive suffers it.
  "تعرضت [القاعدة|recipient] ل[قصف|trigger] [إسرائيلي|actor] عنيف",
  "تعرضت [القاعدة|recipient] ل[قصف|trigger] [الطيران الروسي|actor]",
  "تعرضت [دورية|recipient] ل[هجوم|trigger] من [مسلحين|actor]",
  "تعرضت [دورية|recipient] ل[إطلاق|trigger] نار من [مجهولين|actor]",
  "استمر [قصف|trigger] [مواقع المسلحين|recipient] حتى الفجر",
  // Who speaks for others has not done what he announces; a force that announces it has.
  "أعلن المتحدث [قصف|trigger] [مواقع المسلحين|recipient]",
  "أعلن [الجيش|actor] [قصف|trigger] [مواقع المسلحين|recipient]",
  // A decided deed that is written like a verb.
  "قرر [الحزب|actor] [رفض|trigger] تمديد الولاية",
  // A plural participle beside the verb; behind a noun the same is its genitive.
  "خرج [السكان|actor] [مطالبين|trigger] [الحكومة|recipient] بالتدخل",
  // A verb that carries nouns as subject and as object.
  "[الطائرات التركية|actor] بدأت [قصف|trigger] [مواقع الحزب|recipient]",
  "بدأ [قصف|trigger] [مواقع الحزب|recipient] مساء الجمعة",
  // A relative clause whose object follows its verb.
  "كشفت الشرطة اسم [الانتحاري|actor] الذي [فجر|trigger] نفسه",
  // The place of a raid suffers it, a place that is taken does not.
  "[داهمت|trigger] [الشرطة|actor] [عدة مواقع|recipient] في المدينة",
  "[سيطر|trigger] [الجيش|actor] على عدة مواقع",
  // Who stands at a reception receives whom its pronoun or genitive means, over what stands between.
  "كان في [استقبال|trigger] [الوزير|actor] بالمطار [السفير الفرنسي|recipient]",
  "كان [وزير الدفاع|recipient] في [استقبال|trigger] [نظيره الفرنسي|actor]",
  "وصل الرئيس إلى المطار وكان في [استقبال|trigger] [ضيفه|actor] لدى وصوله [محافظ جدة|recipient] و[مدير الشرطة|recipient]",
  // Whom an attack is against is another than who makes it.
  "دخل العمال المدرسة حيث شن [مسلحون|actor] [هجوما|trigger] [عليهم|recipient]",
  // Whose deed it is that somebody voices; his own where the pronoun is his.
  "أعلن الرئيس [إدانة|trigger] [بلاده|actor] للهجوم",
  "أعرب [الوزير|actor] عن [دعمه|trigger] ل[الحكومة|recipient]",
  "أعلن [الوزير|actor] [دعم|trigger] [الحكومة|recipient]",
  // Who is thanked for a deed has done it; who is received comes.
  "شكر السفير الحكومة على [دعم|trigger][ها|actor] ل[الشعب اليمني|recipient]",
  "شكر الوزير الجمعية على [تكريم|trigger][ه|recipient]",
  "أشاد الوزير بال[استقبال|trigger] الحافل ل[البعثة السعودية|actor]",
  // Things are not taken from nobody.
  "[صادرت|trigger] [السلطات الفرنسية|actor] لوحة نادرة",
  // The agent told behind `من قبل` makes the pronoun the one acted on.
  "جاء ذلك بعد [اتهام|trigger] [الوزير|recipient] من قبل [النيابة|actor]",
  // A deed is not its own doer.
  // What belongs to the companion noun.
  "يقوم [وزير الخارجية الصيني|actor] ب[زيارة|trigger] رسمية ل[موسكو|recipient]",
  "قدمت [تركيا|actor] [مساعدات|trigger] عاجلة ل[لبنان|recipient]",
  // Who is threatened with a deed.
  "[هددت|trigger] [الحكومة|actor] بطرد [وكالات الإغاثة|recipient]",
  // One person's own behind the verb that he is the subject of; with a noun of several the genitive stays.
  "[قتل|trigger] [شاب|actor] [شقيقه|recipient] في القرية",
  "[هاجم|trigger] [أنصار حزبه|actor] [مقر الشرطة|recipient]",
  // A deed is not its own doer, whatever it is called; somebody of the same adjective is one.
  "أدان الوزير [العمل|trigger] الإرهابي الذي استهدف [مقر الشرطة|recipient]",
  "[أحرق|trigger] [شابان متطرفان|actor] [السوق|recipient]",
  // The pronoun of several means others than a single attack.
  "قتل [ثلاثة جنود|recipient] في [الهجوم|trigger] الذي استهدفهم في المدينة",
  "قتل [ضابطان|recipient] في [هجوم|trigger] استهدفهما في المدينة",
  "وقع ذلك إثر [هجوم|trigger] في الحي استهدف [مقر الشرطة|recipient]",
  // Ministers take no adjective in the feminine, nor does who presides over them; a woman in office and a body do.
  "[اتهم|trigger] [رئيس الوزراء|actor] [المعارضة|recipient] بالفساد",
  "[زارت|trigger] [وزيرة الدفاع الألمانية|actor] [بغداد|recipient]",
  "[زار|trigger] [رئيس الحكومة اليمنية|actor] [القاهرة|recipient]",
  // The oblique plural before its verb is its subject.
  "قال السكان إن [مسلحي المقاومة|actor] [قتلوا|trigger] [خمسة جنود|recipient]",
  // A coordinated passive has its own sufferer.
  "قتل ضابط و[أصيب|trigger] [11 جنديا|recipient] بجروح",
  // Form III is no passive.
  "في المدينة [جنود|actor] [يحاربون|trigger] ضد [المتمردين|recipient]",
  // Who only says that something goes on does not do it; a body that announces its own deed does.
  "أكد القاضي جاسم محمد استمرار [توقيف|trigger] [المتهمين|recipient]",
  "أعلنت [الشرطة|actor] استمرار [توقيف|trigger] [المتهمين|recipient]",
  // An ordinal's deed with its relative clause.
  "وقع الحادث في أول [هجوم|trigger] كبير يشنه [المتمردون|actor]",
  // A text that speaks has no part.
  "تبنت [الحركة|actor] في بيان [هجوما|trigger] على [قافلة عسكرية|recipient]",
  // What is counted stands in the genitive whatever part the whole takes.
  "[زار|trigger] [عدد من الوزراء الأوروبيين|actor] [إيران|recipient]",
  // Who else owns what is attacked; things listed beside people are not killed.
  "شنت [مقاتلات التحالف|actor] [غارات|trigger] على [مواقع الحوثيين|recipient] و[القوات الموالية لصالح|recipient]",
  "اتهم [المسلحون|actor] ب[قتل|trigger] [شرطيين|recipient] وجرائم أخرى",
  "عبرت [الحكومة|actor] عن [تقديرها|trigger] لجهود [دول مجلس التعاون|recipient] و[المملكة الأردنية|recipient]",
  // Sources only tell; who is invited comes.
  "تحدثت مصادر عسكرية عن بدء [إخراج|trigger] [المتمردين|recipient] من المدينة",
  "[دعا|trigger] [الملك|actor] [الرئيس الفرنسي|recipient] إلى زيارة عمان",
  "دعا الملك [الرئيس الفرنسي|actor] إلى [زيارة|trigger] [عمان|recipient]",
  // A pronoun before the first verb means the subject behind it.
  "وخلال [استقبال|trigger][ه|recipient] [وزير الخارجية الفرنسي|actor]، أكد الرئيس العراقي فؤاد معصوم أهمية الحوار",
  // An object behind an aside.
  "دعا الرئيس خلال [لقائ|trigger][ه|actor]، أمس في الرياض، [المبعوث الأممي|actor]، إلى الحوار",
  // A target behind the light verb of the relative clause.
  "قتل [مدني|recipient] في [قصف|trigger] شنه [الحوثيون|actor] على [أحياء سكنية|recipient]",
  // People are listed with people.
  "قدم [الملك|actor] [تعازيه|trigger] لـ[خادم الحرمين الشريفين|recipient] و[الشعب السعودي الشقيق|recipient]",
  // A clause behind أن has a verb, though its word may be a noun; a predicate noun stays one.
  "ذكرت الوكالة أن [طيران التحالف|actor] [قصف|trigger] [منطقة مران|recipient]",
  "كان [المجلس|actor] عقد [اجتماعا|trigger] مساء أمس في جدة",
  // Asides and circumstances between subject and verb.
  "قال المرصد إن [جبهة النصرة|actor] -جناح تنظيم القاعدة في سوريا- [هاجمت|trigger] [مقاتلين|recipient]",
  "قال المركز إن [الثوار|actor]، مدعومين بعناصر الجيش، تمكنوا من [استعادة|trigger] المدينة",
  // A body formed for a deed does it; a body that does something for another purpose does that itself.
  "شكلت المحكمة [هيئة قضائية|actor] ل[لتحقيق|trigger] في التفجير",
  // Who holds an office travels; what is visited is told otherwise.
  "تكتمت الخرطوم على [زيارة|trigger] [المبعوث الأميركي|actor]",
  "قام [الوزير|actor] ب[زيارة|trigger] [الجرحى|recipient]",
  // Names set in signs, and who leads what they name.
  "بدأ [القضاء|actor] [ملاحقة|trigger] [زعيم حزب «ديمقراطية الشعوب» صلاح الدين ديمرتاش|recipient]",
  // What is counted is one, its quality of many.
  "[أوقفت|trigger] [الشرطة|actor] [590 شخصا مرتبطين بمنظمات إرهابية|recipient]",
  // An attack that is told first, with whoever carries it out behind a verb that goes back to it.
  "إن [الهجوم|trigger] نفذه [انتحاري|actor] يدعى محمد",
  "أما [الهجوم|trigger] الأكثر دموية الذي نفذته [طالبان|actor] في العاصمة فأثار الخوف",
  // Whose responsibility is claimed; nobody's where any body is meant.
  "تبنت حركة طالبان أمس [مسؤوليتها|actor] عن [الهجوم|trigger] في قندهار",
  "أكدت الشرطة أن أي جهة لم تعلن مسؤوليتها عن [الهجوم|trigger] على [السوق|recipient]",
  // Who is exposed suffers; no office is over a deed.
  "تعرض [الوزير|recipient] لمحاولة [اغتيال|trigger]",
  "تعرضت [قاعدة تابعة للجيش|recipient] أمس إلى [هجوم|trigger] انتحاري",
  // Means and blasts.
  "رد [الجيش التركي|actor] الخميس ب[قصف|trigger] [مواقع تنظيم داعش|recipient] في سوريا",
  "[انفجرت|trigger] قنبلة أمام [مكاتب الحزب|recipient]",
  // A group of several words ends where the lists end it.
  "قال الشهود إن [كتائب عز الدين القسام|actor] [قصفت|trigger] [معبر كرم أبو سالم|recipient]",
  // The office behind a name belongs to it, and people in the plural do not.
  "[زار|trigger] [صاحب السمو الملكي الأمير فيصل بن خالد أمير منطقة عسير|actor] [المصابين|recipient]",
  // Counted groups in the accusative, and lists that go on over a preposition.
  "[خطف|trigger] [مسلحون|actor] [عددا من الصيادين|recipient] قرب الساحل",
  "[اعتقلت|trigger] [الشرطة|actor] [عددا كبيرا من المتسللين|recipient]",
  "[قصفت|trigger] [الطائرات|actor] [مواقع|recipient] للمتمردين و[مركزا|recipient] للشرطة",
  // A thing of one's own is no genitive of those whose it is.
  "لقي [40 عاملا|recipient] [حتفهم|trigger] في انفجار لغم",
  // Places that are taken or left are nobody, whoever the pronoun may mean.
  "دخلت قوات الحكومة البلدة بعد أن [غادرها|trigger] [المسلحون|actor]",
  // Whoever is exposed suffers, also as a pronoun.
  "سافر الوزير إلى الخارج بعد [تعرضه|recipient] لمحاولة [اغتيال|trigger]",
  "خاض [الجيش|recipient] معارك عنيفة [بإسناد|trigger] جوي من [طائرات الحلفاء|actor]",
  "أدى الانفجار إلى [إصابة|trigger] [والديه|recipient] و[شقيقه|recipient] الأمر الذي أثار غضبا",
  "أدى الخلاف إلى [إصابة|trigger] [والديه|recipient] و[شقيقه|recipient] الأمر الذي أثار غضبا",
  // The preposition of the pattern brings the object, so the genitive is who does it.
  "أعلن الوزير [مصادقة|trigger] [البرلمان|actor] على القانون",
  "أعربت [مصر|actor] عن [إدانتها|trigger] واستنكارها الشديدين للحادث",
  // Whom a speaker addresses stands right behind the verb.
  "[كشف|trigger] [الوزير|actor] عن عودة تدريجية لكل السفارات الأجنبية",
  // Lists of office holders: titles behind titles, what an office is over, where it is held, long ranks.
  "[حضر|trigger] اللقاء [وزير الدولة عضو مجلس الوزراء الدكتور سالم القحطاني|actor]، و[وزير الثقافة والإعلام الدكتور خالد الشمري|actor]",
  "[التقى|trigger] [سفير المملكة لدى مصر خالد الشمري|actor] و[رئيس الأركان الفريق أول ركن سالم القحطاني|actor]",
  "[انتقد|trigger] [وزير الدفاع|actor] و[قائد الجيش|actor] [الحكومة|recipient]",
  // Counterparts and nationals by name; all lands that meet.
  "أجرى [الوزير الروسي|actor] [محادثات|trigger] مع [نظيره القطري خالد العطية|actor]",
  "يعقد غدا [اجتماع|trigger] ثلاثي [سعودي|actor] - [أميركي|actor] - [روسي|actor]",
  "[التقى|trigger] [الفرنسي لوران فابيوس|actor] و[الروسي سيرغي لافروف|actor]",
  // The land behind a definite noun that it agrees with is its adjective; behind another land it is a land.
  "[اعتقلت|trigger] [القوات السعودية|actor] [مهربين|recipient]",
  "[دعت|trigger] [الأمم المتحدة|actor] [السعودية|recipient] إلى التعاون",
  // Two people and their verb.
  "قال المتحدث إن [جنديين|recipient] [قتلا|trigger] وأصيب ثالث",
  // Behind a subject that shows no accusative the oblique plural is whom it is done to; in the same case it describes.
  "[اعتقل|trigger] [جنود|actor] [فلسطينيين|recipient] قرب الحاجز",
  "[هاجم|trigger] [جنود فرنسيون|actor] [القرية|recipient]",
  // A deed that only tells which people are meant.
  "أفرجت المحكمة عن ثلاثة من متهمي [تفجير|trigger] [المسجد|recipient]",
  // What is counted from eleven on is in the singular, but many.
  "أفرجت [المحكمة|actor] عن 15 متهما بعد [منع|trigger][هم|recipient] من السفر",
  // The two who were named, without a name: an office in the dual, the verb alone, a pronoun.
  "التقى الرئيس خالد السالم نظيره أحمد العلي. و[اتفق|trigger] [الرئيسان|actor] على فتح الحدود",
  "بحث الوزير خالد السالم مع نظيره أحمد العلي الأوضاع. ثم [استعر|trigger][ضا|actor] العلاقات الثنائية",
  // Behind بـ, telling how, a noun stands alone; with a quality it is somebody.
  "[انتقد|trigger] [الرئيس|actor] بشدة [الحكومة العراقية|recipient]",
  "[رحب|trigger] [الأمير|actor] [بقوة دولية|recipient]",
  // A receiver's own office is no body that the guest serves in; two titles are two people where the verb has no object else.
  "[استقبل|trigger] [الأمير|recipient] في مكتبه [اللواء خالد السالم|actor]",
  "[استقبل|trigger] [المحافظ|recipient] [العميد خالد السالم|actor]",
  "[استقبل|trigger] [الأمير الدكتور خالد السالم|recipient] [وفدا|actor] من الجامعة",
  // Prepositions and titles cut to a letter.
  "قدمت [الكويت|actor] [مساعدات|trigger] لـ 200 [أسرة|recipient]",
  "[استنكر|trigger] [الأمين العام للجامعة العربية د. خالد السالم|actor] تصريحات [الوزير العراقي|recipient]",
  // Whose meeting it is meets too; who is joined on behind another preposition; who sends a force moves it.
  "حضر [الأمير|actor] [اجتماع|trigger] [قادة الجيش|actor]",
  "رفع [الوزير|actor] [التهاني|trigger] [للملك|recipient] وإلى [الشعب السعودي|recipient]",
  "قررت [روسيا|actor] [إرسال|trigger] قوة عسكرية إلى القرم",
  "دعا الحزب إلى [نشر|trigger] [قوات دولية|actor] على الحدود",
  // A visit is of whom its pronoun means.
  "وصف [ظريف|none] [زيار|trigger][ته|actor] [للكويت|recipient] بأنها ناجحة",
  // Where the object is a thing that is nobody, whoever stands behind the preposition suffers.
  "[صادرت|trigger] [السلطات|actor] أسلحة من [الحوثيين|recipient]",
  // Offices chained behind a name's comma are all his; an office right behind a verb's subject is another's.
  "[التقى|trigger] [الأمير خالد|actor]، ولي العهد نائب رئيس مجلس الوزراء وزير الداخلية، [السفير الفرنسي|actor]",
  // Aircraft and artillery in the genitive of fire do it.
  "استمر [قصف|trigger] [طائرات التحالف الدولي|actor] في الليل",
  // Who was there, told behind a comma.
  "عقدت [اللجنة|actor] [اجتماعا|trigger] أمس برئاسة [وزير الخارجية|actor]، وبحضور [الرئيس الفلسطيني|actor]",
  // What stands behind a deed as the subject of a verb is the verb's object; behind a deed with its own subject the deed's.
  "أثار [مقتل|trigger] [الشاب|recipient] توترا في المدينة",
  "أعلنت اللجنة [اقتحام|trigger] [المسلحين|actor] [المقر|recipient]",
  // The object of a verbal noun behind a preposition of time is not the verb's.
  "واصلت [الميليشيات|actor] عمليات [الخطف|trigger] ضد [ناشطين|recipient] بعد تولي خالد السالم رئاسة الحكومة",
  // The doer's pronoun on what he goes on with; some of those meant are not whom it comes from.
  "استأنف [الجيش|actor] [قصفه|trigger] على [مواقع المتمردين|recipient]",
  "وقع [هجوم|trigger] [للجيش|actor] على [مجموعة|recipient] منهم",
  "وقع [هجوم|trigger] على [القرية|recipient] من [مسلحين|actor]",
  // A deed as the subject of a verb that also carries deeds has its doer behind لـ.
  "أدى [التقدم|trigger] السريع [للجيش|actor] إلى انهيار الجبهة",
  // Deeds are listed with deeds, people with people.
  "تسعى [الحكومة|actor] إلى [طرد|trigger] [الحوثيين|recipient] و[فلول الحرس الجمهوري|recipient] من المدينة",
  // What goes off is the means, and is no attacker's own; the site before it is struck.
  "[فجر|trigger] [انتحاري|actor] شاحنته المفخخة أمام [مركز للشرطة|recipient]",
  "[فجر|trigger] [مسلحون|actor] [منزل شيخ|recipient] في القرية",
  // Where it went off, and what was struck there.
  "قتل [ستة|recipient] في [هجوم|trigger] انتحاري في حي شعبي",
  "وقع [هجوم|trigger] انتحاري في [مسجد|recipient]",
  // What a meeting holds; who leads those who meet.
  "عقد [لقاء|trigger] ضم [وزير الخارجية الروسي|actor] مع [نظيره المصري|actor]",
  "[التقى|trigger] [وفد|actor] من الحزب برئاسة [خالد السالم|actor] [رئيس الوزراء|actor]",
  // Of two behind a visit the first comes to the second.
  "جاءت سلسلة [زيارات|trigger] [لمسؤولين أوروبيين|actor] إلى [إيران|recipient]",
  "جاءت [زيارة|trigger] رسمية لل[قاهرة|recipient]",
  // Who is in what is struck; over what describes it whoever is exposed suffers.
  "[هاجم|trigger] [مسلحون|actor] [حافلة|recipient] تقل [عمالا|recipient] قرب المدينة",
  "تعرضت [قافلة|recipient] تضم [جنودا فرنسيين|recipient] ل[هجوم|trigger] مسلح",
  "أكد المتحدث تعرض [قافلة عسكرية|recipient] ل[هجوم|trigger] مسلح",
  "[هاجم|trigger] [مسلحون|actor] [حافلة|recipient] تتبع الشركة",
  // What a thing does without is no part of who has it.
  "[قصفت|trigger] [طائرة بدون طيار تابعة للجيش الأمريكي|actor] [منزلا|recipient]",
  // Whom a demand aims at; who demands.
  "تظاهر [العمال|actor] ل[مطالبة|trigger] [الحكومة|recipient] بوقف الحرب",
  "جاءت [مطالبة|trigger] [الحكومة|actor] بوقف الحرب أمس",
  // Who marches in a march, by what it holds.
  "شهدت المدينة [مسيرة|trigger] ضمت [آلاف المحتجين|actor]",
  // Who meets somebody while he does something else; a meeting told with both sides has nobody more.
  "قال [الوزير|actor] بعد [لقاء|trigger] مع [نظيره التركي|actor] إن الأمر انتهى",
  "قال الوزير بعد [لقاء|trigger] [الملك|actor] مع [الرئيس التركي|actor] إن الأمر انتهى",
  // Whose light verb it is does it, whatever stands behind the deed.
  "قامت [القوات|actor] [بمحاصرة|trigger] [القضاء|recipient] من جميع الجهات",
  // One of a people described; fire from a place is nobody's.
  "قالت الشرطة إن [يهوديا|actor] متشددا [طعن|trigger] [ستة مشاركين|recipient]",
  "قتل [جندي|recipient] في [إطلاق|trigger] نار منها",
  // Forces that support those who fight; a state that supports does not fight itself.
  "[حاصر|trigger] [الجيش|actor] مدعوما [بمقاتلي المقاومة|actor] [المدينة|recipient]",
  "[هاجم|trigger] [المتمردون|actor] المدعومون من روسيا [القاعدة|recipient]",
  // What came before, with somebody of its own; the same attack told in passing.
  "حاصر الجيش المدينة بعد وصول [تعزيزات|trigger] من الجنوب",
  // The name behind the office of who tells is his.
  "قتل [سبعة|recipient] في [التفجير|trigger] الثاني، طبقا للمتحدث باسم الجيش العقيد خالد السالم",
  // A force that was not told of before.
  "قصف الطيران القوات الموالية للرئيس. و[حاصرت|trigger] [قوى كبيرة|actor] من الجيش [القاعدة|recipient]",
  // What goes off.
  "[فجرت|trigger] [امرأتان|actor] عبوات ناسفة في [السوق|recipient]",
  // Two deeds that one verb carries.
  "قام [الأمير|actor] بزيارة القاعدة، وتقديم [التهنئة|trigger] [للجنود|recipient]",
  // How they died is nobody; a participle of saying behind the verb is none of the dead.
  "[قتل|trigger] [شخصان|recipient] طعنا في المدينة",
  "قالت المصادر إن [17 متمردا|recipient] [قتلوا|trigger] مشيرة إلى هدوء الجبهة",
  // A name with what he is called behind it.
  "[وتركيا|actor] العضو في الحلف [رفضت|trigger] المشاركة في العمليات",
  // Sources only tell.
  "أكدت مصادر عسكرية النجاح. وجاء ذلك بعد أن [سيطرت|trigger] على المواقع",
  // Whom the pronoun of `أن` means: the accused, not the accuser.
  "اتهمت واشنطن طهران [بأنها|actor] [قصفت|trigger] [القاعدة|recipient]",
  // Who is asked does what he is asked to do, where the verb agrees.
  "طلب الوزير من [الجيش|actor] أن [ينسحب|trigger] من المدينة",
  "طالب الحزب [الحكومة|actor] بأن [تفرج|trigger] عن [المعتقلين|recipient]",
  // Somebody before a verb with a pronoun does it; a deed before it is done.
  "قال الوزير إن [الحزب|actor] [اتهم|trigger][ه|recipient] بالفساد",
  "[الهجوم|trigger] نفذه [انتحاري|actor]",
  // People of whoever did something before are whom he accuses, not who accuses; what is often told in the passive is not his deed.
  "«لن نقبل بذلك»، قال [الوزير|actor] و[اتهم|trigger] [خصومه|recipient] بعرقلة المفاوضات",
  "عاد الوزير أمس. و[قتل|trigger] [شقيقه|recipient] في المدينة",
  // Whose seat is visited; a town is no seat.
  "[زار|trigger] [الرئيس|actor] مقر [الأمم المتحدة|recipient] في جنيف",
  // Who speaks for a force tells of its own deeds.
  "أعلن المتحدث باسم [الشرطة|actor] [توقيف|trigger] [ثلاثة أشخاص|recipient]",
  "أعلن المتحدث باسم الشركة [توقيف|trigger] [ثلاثة أشخاص|recipient]",
  // A king is no Excellency.
  "استقبل الملك سلمان الوزير سامح شكري. ونقل [معاليه|actor] [تهاني|trigger] [الرئيس السيسي|actor]",
  // Who is ready for a deed, in a sentence without a verb; the noun above a deed tells who does it.
  "أعلنت الأمم المتحدة أن [الجامعة العربية|actor] مستعدة لإرسال [مراقبين|trigger] إلى [اليمن|recipient]",
  "أكد التنظيم [قيامه|actor] ب[خطف|trigger] [جنود|recipient] من الجيش",
  // Where an office is posted stands before its holder's name.
  "[التقى|trigger] [مبعوث الأمم المتحدة إلى اليمن إسماعيل ولد الشيخ أحمد|actor] [الرئيس هادي|actor]",
  "[وصل|trigger] [الوزير|actor] إلى [اليمن|recipient] في زيارة",
  // Whose site it is that is visited or fights; a town is nobody's.
  "[زار|trigger] [الوزير|actor] مقر [الأمم المتحدة|recipient] في جنيف",
  "[زار|trigger] [الوزير|actor] مدينة الموصل",
  "اندلعت [اشتباكات|trigger] بين [مواطنين|actor] ونقطة مسلحة تابعة [للحوثيين|actor]",
  // Whose attack somebody withstands.
  "[صد|trigger] [الجيش|actor] هجوما [للمتمردين|recipient] على القرية",
  "[صدت|trigger] [المقاومة|actor] عدة هجمات شنتها [الميليشيات|recipient] على المواقع",
  "[صد|trigger] [الجيش|actor] هجوما على القرية",
  // Bodies in the sound feminine plural do nothing that a masculine verb tells; who has a thing by its relative clause.
  "قال [الوزير|actor] ذلك و[طالب|trigger] [شركات الإنترنت|recipient] بالمساعدة",
  "[طالبت|trigger] [شركات الإنترنت|actor] بالمساعدة",
  "[ثمن|trigger] [الوزير|actor] الجهود التي تبذلها [اللجنة|recipient]",
  // Whose lives are lost; an attack that is itself the subject of a verb of attacking.
  "[استهدف|trigger] [مسلحون|actor] [المسجد|recipient] أمس",
  "وقع [تفجير|trigger] راح ضحيته [ثلاثون مدنيا|recipient]",
  "أودى [هجوم|trigger] انتحاري بحياة [12 جنديا|recipient]",
  "استهدف [هجوم|trigger] [مطار المدينة|recipient]",
  "استهدفت [غارات|trigger] [التحالف|actor] [مواقع الحوثيين|recipient]",
  // A participle of saying is nobody, nor what the noun before it is of.
  "[دعا|trigger] [الأمين العام|actor] إلى دعم الوكالة، قائلا إن الوضع خطير",
  // Between title and name a stroke or a quotation mark.
  "[أدان|trigger] [الأستاذ/ خالد العلي|actor] الهجوم",
  // Who announces a death has not done it; who announces killing has.
  "أعلن وزير الداخلية [مقتل|trigger] [أربعة من أفراد الشرطة|recipient] برصاص [مسلحين|actor]",
  "دان المجلس [قتل|trigger] [المتمردين|actor] [ستة جنود|recipient]",
  // A pronoun behind a preposition is not the subject's.
  "استقبل [الملك|actor] الوزير خالد العلي و[بحث|trigger] [معه|actor] الأوضاع في سوريا",
  // The two sides are those who met, also without their names.
  "عقد وزير الدفاع العراقي اجتماعا مع نظيره التركي، و[ناقش|trigger] [الجانبان|actor] أمن الحدود",
  // One's own land does what one tells of it, and is that of who does or says something.
  "نقل الوزير الإيراني [دعم|trigger] [بلاده|actor] [للأردن|recipient]",
  // Behind a verb the opposition is somebody else; men take no adjective in the feminine.
  "[دعت|trigger] [الحكومة السورية|actor] [المعارضة|recipient] إلى الحوار",
  "[توعد|trigger] [الحوثيون|actor] [السعودية|recipient] برد قاس",
  "[دعت|trigger] [الحكومة السورية|actor] [السكان|recipient] إلى الهدوء",
  // What is done in what was told is done by who was named before.
  "قام [وفد|actor] من الكونغرس بزيارة إلى بغداد [التقى|trigger] خلالها [رئيس الوزراء|actor]",
  "عقد [الوفد|actor] لقاء مع المحافظ [بحث|trigger] خلاله المشاريع",
  // One more thing that an office is over; a list over the body where a title is held; who else is there.
  "[حضر|trigger] اللقاء [خالد الأحمد وزير الثقافة والإعلام|actor]، و[عادل الجبير|actor]",
  "[حضر|trigger] اللقاء [جون كيري رئيس الأركان بمكتب الوزير|actor]، و[سامح شكري|actor]",
  "[اجتمع|trigger] [أمير الكويت|actor] مع [وزير الخارجية القطري|actor] بحضور [السفير الفرنسي|actor]",
  // Far before its verb, over a relative clause.
  "ذكرت الوكالة أن [الصحفي|recipient] الذي كان يعمل لصالح القناة [احتجز|trigger] في المطار",
  "قالت الشرطة إن [الرجل|recipient] الذي يشتبه بأنه وراء الهجوم [اعتقل|trigger] في منزله",
  // What a verb does by its noun is no noun of those who do it; what is said of a deed is not whom it is done to.
  "أطلق [جنود|actor] [النار|trigger] على [متظاهرين|recipient]",
  "[استهداف|trigger] [الجيش|actor] [للمدنيين|recipient] جريمة",
  "نفت الرياض [اتهامات|trigger] [طهران|actor] [لها|recipient] بدعم الإرهاب",
  // Of several who hold an office the one of each land; an accusative with tanween has no genitive.
  "[دعا|trigger] [وزراء خارجية فرنسا وألمانيا|actor] [إيران|recipient] إلى الحوار",
  "[التقى|trigger] [رئيسا روسيا وتركيا|actor] في سوتشي",
  "عين [الملك|actor] رئيسا للوزراء و[دعا|trigger] [المعارضة|recipient] إلى الحوار",
  // The doer's word describes somebody.
  "داهمت الشرطة مقر [مجموعة مسؤولة|actor] عن [إحراق|trigger] [كنيسة|recipient]",
  // Whose visit it is that begins; a bare noun before a word of honour, unless it names a deed.
  "بدأت أمس [زيارة|trigger] [مفتشي الوكالة|actor] إلى [إيران|recipient]",
  "وفي نهاية الحفل [كرم|trigger] [سمو أمير المنطقة|actor] [رعاة المهرجان|recipient]",
  "[دعم|trigger] [سمو الأمير|actor] مهم للجمعية",
  // One alone behind و and a verb of meeting is met by who acted before; several meet each other, and with مع the one meets.
  "وصل [وزير الخارجية المصري|actor] إلى بغداد و[التقى|trigger] [الرئيس العراقي|actor]",
  "وصل الوفد إلى جنيف و[التقى|trigger] [الرئيسان|actor] مساء",
  "غادر الوزير القاعة و[التقى|trigger] [السفير|actor] مع [المبعوث الأممي|actor]",
];

//! HENG0450 to HENG0463: quotes and source texts. A miss is a warning: the score still prints.

heng_source::codes! {
    QUOTE_NOT_FOUND = "HENG0450" "quote-not-found" Warning {
        message: "来源里找不到原文“{quote}”" / "the quote `{quote}` is not in the source",
        label: "来源里没有这句话" / "not in the source",
        help: "照来源逐字抄写，空白和换行可以省去；如果来源确实没有，这项数据就不是来源所载。" / "Copy the words as they stand; blanks and line breaks may be left out. If the source does not have them, the fact is not reported by it.",
        explain: "原文在整份来源里都没有找到。比较时不计空白、换行和全角半角，其余须逐字相同。\n\n\
            常见的原因：凭记忆写的，抄了另一份文件，或者文本由 PDF 转换时改了字。得分照常给出，但这项数据的出处没有核实。\n\n\
            例：来源写“突发事件748宗”，`quote: 突发事件共748宗` 多了一个“共”字：删去它。" /
            "The words stand nowhere in the source. Blanks, line breaks and full-width forms do not matter; all else must be the same.\n\n\
            Mostly they were written from memory or from another document, or the conversion of a PDF changed a character. The score still prints, but where the fact comes from has not been confirmed.\n\n\
            Example: the source has 突发事件748宗, and `quote: 突发事件共748宗` has one 共 too many: take it out.",
    }
    QUOTE_ELSEWHERE = "HENG0451" "quote-in-other-section" Warning {
        message: "原文“{quote}”不在“{section}”里，在：{elsewhere}" / "the quote `{quote}` is not in `{section}` but in: {elsewhere}",
        label: "不在所写的章节里" / "not in this section",
        help: "改正 section:，或换用那一节里的原文。" / "Mend `section:`, or quote that section.",
        explain: "来源里有这句话，却不在所写的章节。章节写错，别人就查不到；来源几处说法不同时，还可能张冠李戴。\n\n\
            章节写标题前的编号，如 `一（三）`、`二（三）1`，全角半角不分；几节都有用分号隔开。上级章节包含下级章节的内容。\n\n\
            例：`section: 一（二）` 改为 `section: 二（四）`。" /
            "The source has these words, but not in the section named. Nobody finds them there; and where sections differ they may be given to the wrong one.\n\n\
            A section is named by the numbers of its headings, such as `一（三）` or `二（三）1`; several are parted by a semicolon. A section includes those below it.\n\n\
            Example: change `section: 一（二）` to `section: 二（四）`.",
    }
    QUOTE_AMBIGUOUS = "HENG0452" "quote-ambiguous" Warning {
        message: "“{section}”里有 {count} 处“{quote}”，不知道是哪一处" / "`{quote}` stands {count} times in `{section}`; which one is meant?",
        label: "不止一处" / "more than one place",
        help: "多抄几个字使它唯一，或写 occurrence: 第几处。" / "Quote more words, or write `occurrence:` with the number of the place.",
        explain: "同一节里有几处相同的文字，指不出是哪一处。多引几个字（不超过15个）往往就唯一了；不行就用 `occurrence:` 从1数起。\n\n\
            例：“25万元”一节里有两处：改为 `quote: 预算数25万元`，或写 `quote: 25万元, occurrence: 2`。" /
            "The section has the same words at several places. A few more words (15 characters at most) mostly make the quote unique; else count with `occurrence:` from 1.\n\n\
            Example: 25万元 stands twice in a section: write `quote: 预算数25万元`, or `quote: 25万元, occurrence: 2`.",
    }
    NO_SUCH_OCCURRENCE = "HENG0453" "no-such-occurrence" Warning {
        message: "“{quote}”在那一节里只有 {count} 处，没有第 {occurrence} 处" / "`{quote}` stands {count} times in its section; there is no place {occurrence}",
        label: "没有这么多处" / "not that many places",
        help: "改正 occurrence:，从1数起。" / "Mend `occurrence:`; it counts from 1.",
        explain: "`occurrence:` 是同一节里相同文字的第几处，从1数起；几节用分号隔开时，每一节各自数。\n\n\
            例：一节里有两处“执行率达到100%”，`occurrence: 3` 应是1或2。" /
            "`occurrence:` says which of several equal places in the section is meant, from 1; where several sections are named each is counted apart.\n\n\
            Example: with two places of 执行率达到100% in the section, `occurrence: 3` should be 1 or 2.",
    }
    QUOTE_CUTS_NUMBER = "HENG0454" "quote-cuts-number" Warning {
        message: "“{quote}”截断了来源里的数“{whole}”" / "`{quote}` cuts the number `{whole}` of the source",
        label: "数没有抄全" / "a part of a longer number",
        help: "把数抄全，或核对数值。" / "Quote the whole number, or check the value.",
        explain: "来源里只有一个更长的数含有这几个字：引“25万元”，来源却是“525万元”。原文须从数的开头到结尾，否则什么数都能“引”出来。\n\n\
            例：`quote: 25万元` 改为 `quote: 525万元`，数值也要相应核对。" /
            "The source has these characters only inside a longer number: the quote says 25万元, the source 525万元. A quote must hold whole numbers, or any number could be quoted from any text.\n\n\
            Example: change `quote: 25万元` to `quote: 525万元`, and check the value.",
    }
    NO_SUCH_SECTION = "HENG0455" "no-such-section" Warning {
        message: "来源里没有章节“{section}”，原文“{quote}”无从查找" / "the source has no section `{section}` to look for `{quote}` in",
        label: "没有这一节" / "no such section",
        help: "章节写标题前的编号，如 一（三）、二（三）1，或标题开头的文字。" / "Name a section by the numbers of its headings, such as 一（三） or 二（三）1, or by the words its heading begins with.",
        explain: "章节按来源里的标题识别：一、（一）1.（1）四级，或标题开头的文字。编号全角半角不分，标点可省。\n\n\
            例：来源只有四部分，`section: 五（一）` 应改为实际的章节。" /
            "Sections are known by the headings of the source: 一、 （一） 1. （1）, or the words a heading begins with. Full-width forms and punctuation do not matter.\n\n\
            Example: a source of four chapters has no `section: 五（一）`; name the section there is.",
    }
    QUOTE_TOO_LONG = "HENG0456" "quote-too-long" Error {
        message: "原文有 {length} 个字，不能超过 {limit} 个" / "the quote has {length} characters; at most {limit} are allowed",
        label: "太长" / "too long",
        help: "只引能定位的几个字，最好含数值；空白不计。" / "Quote the few words that find the place, the number among them; blanks do not count.",
        explain: "原文只用来在来源里定位并证明数值，不是转载。15个字足够定位；更长的引文既难核对，也不宜随数据公开。\n\n\
            例：`quote: 2023年部门整体财政资金收入7,239.58万元` 改为 `quote: \"收入7,239.58万元\"`。" /
            "A quote finds a place in the source and shows the value; it does not reprint the source. 15 characters find any place; longer ones are harder to check and should not be published with the data.\n\n\
            Example: change `quote: 2023年部门整体财政资金收入7,239.58万元` to `quote: \"收入7,239.58万元\"`.",
    }
    QUOTE_EMPTY = "HENG0457" "quote-empty" Error {
        message: "原文里没有文字" / "the quote has no characters",
        label: "空的原文" / "empty",
        help: "写上来源里的几个字，或删去 quote:。" / "Quote some words, or take `quote:` out.",
        explain: "去掉空白以后，这条原文什么也没有，无从查找。\n\n\
            例：`quote: \" \"` 删去，或换成来源里的几个字。" /
            "Without its blanks nothing is left of this quote to look for.\n\n\
            Example: delete `quote: \" \"`, or put some words of the source there.",
    }
    BAD_OCCURRENCE = "HENG0458" "bad-occurrence" Error {
        message: "occurrence 不能是“{occurrence}”" / "`occurrence` cannot be `{occurrence}` here",
        label: "应是从1数起的整数，与 quote 一起写" / "a whole number from 1, beside a `quote`",
        help: "写第几处，从1数起；没有 quote 就删去它。" / "Write the number of the place, from 1; without a `quote` take it out.",
        explain: "`occurrence:` 说明原文是一节里的第几处，所以至少是1，并且要有 `quote:`。\n\n\
            例：`occurrence: 0` 改为 `occurrence: 1`。" /
            "`occurrence:` says which place of the section is quoted: at least 1, and beside a `quote:`.\n\n\
            Example: change `occurrence: 0` to `occurrence: 1`.",
    }
    SOURCE_CHANGED = "HENG0459" "source-changed" Warning {
        message: "来源“{source}”的文本不是录入时的那一份：SHA-256 不同" / "the text of source `{source}` is not the one that was quoted: its SHA-256 differs",
        label: "录入时的校验和" / "the sum of the text that was quoted",
        help: "找回原来的文本；确认新文本后更新 sha256，并重新核对原文。" / "Get the original text, or, once the new one is approved, update `sha256` and check the quotes again.",
        explain: "`sha256:` 记下录入数据时所用文本的校验和。手头的文本校验和不同，说明它被改过、换过，或是另一次转换的结果。原文仍按手头的文本核对，但结论只对这份文本有效。\n\n\
            例：报告重新公布了修订版：逐条核对后，把 `sha256:` 改为新文本的校验和。" /
            "`sha256:` keeps the checksum of the text that the data was entered from. The text at hand has another: it was changed, replaced, or converted anew. Quotes are still looked up in it, but the outcome holds for this text only.\n\n\
            Example: the report was published again with corrections: check every quote, then put the new sum into `sha256:`.",
    }
    VALUE_NOT_IN_QUOTE = "HENG0460" "value-not-in-quote" Warning {
        message: "原文“{quote}”里读不出{value}" / "{value} cannot be read in the quote `{quote}`",
        label: "原文没有这个数" / "the quote does not say this value",
        help: "核对数值、单位和原文；数值确是由此得来的，用 value_because: 说明怎么得来。" / "Check value, unit and quote; where the value does come from these words, say how in `value_because:`.",
        explain: "数值应能在原文里读出来：`1.7万笔` 是17000笔，`85.77%` 是85.77%，“一套”是1套，“第三”是3。单位也要相符：原文以“次”计，数据就不能以“则”计。\n\n\
            读不出来，不是抄错了数，就是引错了句子。数值是数出来、换算出来的，用 `value_because:` 说明。\n\n\
            例：`{value: 9, unit: 条, quote: 具体任务如下}` 补上 `value_because: 按所列九项计数`，或换成 `quote: （9）大院内部监控设`。" /
            "The value should be readable in the quote: `1.7万笔` is 17000笔, `85.77%` is 85.77%, 一套 is 1套, 第三 is 3. The unit must fit: what the quote counts in 次 cannot be stated in 则.\n\n\
            If it is not readable, the number was copied wrongly or another sentence was quoted. Where the value was counted or computed, say so in `value_because:`.\n\n\
            Example: add `value_because: 按所列九项计数` to `{value: 9, unit: 条, quote: 具体任务如下}`, or quote `（9）大院内部监控设`.",
    }
    QUALIFIER_DROPPED = "HENG0461" "qualifier-dropped" Finding {
        message: "原文“{quote}”{meaning}，数据却写成恰好{value}" / "the quote `{quote}` says {meaning}, the fact exactly {value}",
        label: "概数写成了确数" / "a rough number stated as exact",
        help: "加上 qualifier: {word}。" / "Add `qualifier: {word}`.",
        explain: "原文用“超”“余”“近”“约”，说明这不是确数。数据里不注明，就显得比来源更精确，比较和核对时也会误判。\n\n\
            例：`{value: 17000, unit: 笔, quote: 审核单据超1.7万笔}` 补上 `qualifier: over`。" /
            "超, 余, 近 or 约 in the quote say that the number is a rough one. Without that the fact looks more exact than its source, and comparisons go wrong.\n\n\
            Example: add `qualifier: over` to `{value: 17000, unit: 笔, quote: 审核单据超1.7万笔}`.",
    }
    TOO_MUCH_TO_SEARCH = "HENG0463" "too-much-to-search" Warning {
        message: "原文太多、来源太长，从这一条起不再核对" / "too many quotes in too long a source: from here on they are not looked up",
        label: "从这里起未核对" / "unchecked from here on",
        help: "把来源分成几份文本，或只提供所引的部分；合计最多查找 {limit} 字节。" / "Part the source into several texts, or give the quoted parts only; at most {limit} bytes are searched in all.",
        explain: "每条原文都要在来源文本里从头查找。文本总量设有上限，使核对所需的时间可以预料；超过以后的原文算作未核对，得分照常给出。\n\n\
            实际的报告远到不了这个数：一份10万字的报告可以查找几千条。\n\n\
            例：把全区各部门的报告合成一个文件作来源，应拆成每个部门一份。" /
            "Each quote is sought through the text of its source. The sum of these texts is limited so that checking takes a foreseeable time; quotes beyond it count as unchecked, and the score still prints.\n\n\
            No real report comes near it: thousands of quotes can be looked up in one of 100,000 characters.\n\n\
            Example: a source that holds the reports of all departments in one file should be parted, one for each department.",
    }
    BAD_SHA256 = "HENG0462" "bad-sha256" Warning {
        message: "“{sum}”不是 SHA-256 校验和" / "`{sum}` is no SHA-256",
        label: "应是64位十六进制数" / "64 hexadecimal digits are expected",
        help: "用 sha256sum 文件名 算出来，照抄64位。" / "Compute it with `sha256sum FILE` and copy all 64 digits.",
        explain: "SHA-256 是64位十六进制数（0-9、a-f）。位数不对或有别的字符，就无法用它核对来源文本。\n\n\
            例：少抄了最后几位：重新运行 `sha256sum report.txt`，整行照抄。" /
            "A SHA-256 is 64 hexadecimal digits (0-9, a-f). With fewer digits or other characters the source text cannot be checked against it.\n\n\
            Example: the last digits were not copied: run `sha256sum report.txt` again and copy the whole sum.",
    }
}

//! HENG0300 to HENG0309: the top of a pack.

heng_source::codes! {
    FORMAT_VERSION = "HENG0300" "format-version" Error {
        message: "这份指标体系的格式版本是 {found}，本程序只认识 heng: {version}" / "this pack is written in version {found} of the format; this program reads `heng: {version}`",
        label: "不认识的版本" / "unknown version",
        help: "换用认识这个版本的 heng；如果只是写错了，改为 heng: {version}。" / "Use a heng that knows this version; if it is a slip of the pen, write `heng: {version}`.",
        explain: "每份文件的第一个键 `heng:` 说明格式的版本。键的含义可能随版本改变，所以版本不认识时，文件的其余部分一概不读，以免照旧的含义算出错的分数。\n\n\
            现行版本是 1。\n\n\
            例：`heng: 2023` 多半是把年度写在了这里，应为 `heng: 1` 和 `fiscal_year: 2023`。" /
            "The first key of a file, `heng:`, names the version of the format. Keys may change their meaning between versions, so nothing else of a file of unknown version is read: a score by an old meaning would be wrong without a word.\n\n\
            The present version is 1.\n\n\
            Example: `heng: 2023` is most likely the year in the wrong place; write `heng: 1` and `fiscal_year: 2023`.",
    }
    NOT_AVAILABLE = "HENG0301" "not-available" Error {
        message: "本版本尚不能用“{what}”" / "`{what}` is not available in this version",
        label: "尚不可用" / "not available yet",
        help: "现在请{instead}。" / "For now {instead}.",
        explain: "这个键或词已经列入格式，含义也定了，但本版本的程序还不会照它计算。\n\n\
            heng 不会跳过不会算的规则：跳过一条规则，算出的分数看上去正常，实际上是另一套规则的分数。所以这里报错，并说明现在可以怎样写。\n\n\
            例：`aggregate: mean` 现在要写成一个末级指标，用 `formula: 分值 × (得分率(甲) + 得分率(乙)) ÷ 2`。" /
            "The key or word is part of the format and its meaning is settled, but this version of the program cannot compute it yet.\n\n\
            heng does not pass over a rule that it cannot compute: the score would look right and be that of other rules. Hence the error, with what to write for now.\n\n\
            Example: instead of `aggregate: mean` write a leaf with `formula: 分值 × (得分率(甲) + 得分率(乙)) ÷ 2`.",
    }
    PACK_ID = "HENG0302" "pack-id" Error {
        message: "“{pack}”不能作指标体系的编号" / "`{pack}` cannot be the id of a pack",
        label: "不能作编号" / "no id",
        help: "编号要能作文件夹的名字：不带空格、斜杠和冒号，不以点开头，不超过 {most} 个字符。" / "An id must serve as the name of a folder: no blanks, slashes or colons, no dot at its beginning, at most {most} characters.",
        explain: "数据文件的 `rules:` 写的就是这个编号，程序用它在 `rules/` 下找同名的文件夹。带斜杠或以点开头的名字会指到别的地方去，所以不接受。\n\n\
            名称可以写在 `name:` 里，没有这些限制。\n\n\
            例：`pack: 2023 年/部门整体支出` 改为 `pack: 部门整体支出-2023`。" /
            "Datasets name their rules by this id under `rules:`, and the program looks for a folder of that name. An id with a slash or a dot at its beginning would lead elsewhere, so it is refused.\n\n\
            What people call the pack goes into `name:`, which is free text.\n\n\
            Example: change `pack: 2023 年/部门整体支出` to `pack: 部门整体支出-2023`.",
    }
    PACK_FOLDER = "HENG0303" "pack-folder" Error {
        message: "编号是“{pack}”，文件夹却叫“{folder}”" / "the id is `{pack}`, but the folder is named `{folder}`",
        label: "与文件夹的名字不同" / "differs from the folder's name",
        help: "把编号改成 {folder}，或把文件夹改名为 {pack}。" / "Change the id to `{folder}`, or rename the folder to `{pack}`.",
        explain: "数据文件按编号找指标体系，找的是同名的文件夹。两者不同时，数据文件里写哪一个都会让人误会用的是哪套规则。\n\n\
            常见的情形是复制一份指标体系来改，却忘了改编号：两份规则同一个编号，分数就说不清出自哪一份。\n\n\
            例：文件夹 `rules/某区-2024` 里应写 `pack: 某区-2024`。" /
            "Datasets find a pack by its id, which is looked for as the name of a folder. Where the two differ, either name in a dataset misleads about the rules in use.\n\n\
            It happens when a pack is copied and the id is not changed: two sets of rules share one id, and nobody can tell which of them a score comes from.\n\n\
            Example: in the folder `rules/某区-2024` write `pack: 某区-2024`.",
    }
    FISCAL_YEAR = "HENG0304" "implausible-year" Error {
        message: "年度 {year} 不像是一个年度" / "{year} is no plausible year",
        label: "应在 {first} 到 {last} 之间" / "should lie between {first} and {last}",
        help: "写四位数的年度，如 2023。" / "Write the year with four digits, such as 2023.",
        explain: "年度用来核对数据文件是不是同一年的，也印在评分表上。23、20230 之类是笔误。\n\n\
            不限年度的指标体系可以不写 `fiscal_year:`。\n\n\
            例：`fiscal_year: 23` 改为 `fiscal_year: 2023`。" /
            "The year is compared with that of the dataset and printed on scorecards. 23 or 20230 is a slip of the pen.\n\n\
            A pack that is for no single year leaves out `fiscal_year:`.\n\n\
            Example: change `fiscal_year: 23` to `fiscal_year: 2023`.",
    }
    BASIS_DOCUMENT = "HENG0305" "basis-document" Error {
        message: "依据写作 {status}，却没有写文件" / "the basis is said to be `{status}`, but no document is named",
        label: "哪一份文件？" / "which document?",
        help: "在 basis 里写上 document: 文件的名称；没有文件的写 status: illustrative 或 reconstructed。" / "Name it in `document:` under `basis`; where there is none write `status: illustrative` or `reconstructed`.",
        explain: "正式印发（official）和依正式框架自定（adopted）的指标体系，读的人要能找到那份文件来核对；写不出文件的，就不能说是正式的。\n\n\
            由结果反推的写 reconstructed，为教学编的写 illustrative。这两种会随结果一起显示，让人知道分数的分量。\n\n\
            例：`basis: {status: official, document: 某市财政局关于印发部门整体支出绩效评价办法的通知}`。" /
            "Of an official or adopted pack a reader must be able to find the document and compare; a pack that can name none is not official.\n\n\
            Rules rebuilt from results are `reconstructed`, rules made up for teaching `illustrative`. Both are shown with every result, so that the score is taken for what it is.\n\n\
            Example: `basis: {status: official, document: 某市财政局关于印发部门整体支出绩效评价办法的通知}`.",
    }
    TOTAL = "HENG0306" "total-not-positive" Error {
        message: "满分 {total} 不大于 0" / "full marks of {total} are not above 0",
        label: "满分要大于 0" / "must be above 0",
        help: "写满分是多少分，如 total: 100。" / "Say how many points there are, such as `total: 100`.",
        explain: "满分是各一级指标分值之和，评分表和等级都以它为准。\n\n\
            不写 `total:` 时满分为 100。\n\n\
            例：满分 120 分（含 20 分加分）的指标体系写 `total: 120`。" /
            "Full marks are the sum of the first-level weights; scorecards and grades go by them.\n\n\
            Without `total:` they are 100.\n\n\
            Example: a pack of 120 points, 20 of them extra, writes `total: 120`.",
    }
    ROUNDING_PLACES = "HENG0307" "rounding-places" Error {
        message: "“{text}”不是可以保留的小数位数" / "`{text}` is no number of decimal places",
        label: "应是 0 到 {most} 的整数，或 null" / "a whole number from 0 to {most}, or null",
        help: "写保留几位小数，如 2；不取舍写 null。" / "Say how many decimals are kept, such as 2; null where nothing is rounded.",
        explain: "取舍只发生在写明的地方：`measure`（指标值）、`indicator`（末级指标得分）、`group`（各级合计）、`total`（总分）。每处写保留几位小数，或写 null 表示不取舍。\n\n\
            取舍的方法写在 `mode:`，不写时四舍五入。\n\n\
            例：`rounding: {indicator: 2, total: 2}` 表示各指标得分和总分都保留两位小数。" /
            "Digits are lost only where rounding is written down: of the `measure`, of an `indicator`'s points, of a `group`'s points and of the `total`. Each says how many decimals are kept, or null.\n\n\
            How is said by `mode:`; half away from zero unless said otherwise.\n\n\
            Example: `rounding: {indicator: 2, total: 2}` keeps two decimals of every indicator's points and of the total.",
    }
    BARE_SHARE = "HENG0308" "share-without-percent-in-pack" Error {
        message: "“{text}”没有百分号：是 {as_per_cent}，还是 {as_share}？" / "`{text}` has no per cent sign: {as_per_cent} or {as_share}?",
        label: "两种读法差一百倍" / "the two readings are a hundred times apart",
        help: "写上百分号：{as_per_cent} 或 {as_share}。" / "Write the sign: `{as_per_cent}` or `{as_share}`.",
        explain: "率要写百分号。不写时 0.95 可能是 95%，也可能是 0.95%；95 可能是 95%，也可能是 9500%。两种读法差一百倍，heng 不替您选。\n\n\
            0 不用写，它怎样读都是 0。\n\n\
            例：`at_least: 0.95` 改为 `at_least: 95%`。" /
            "A share carries its per cent sign. Without it 0.95 may be 95% or 0.95%, and 95 may be 95% or 9500%. The readings are a hundred times apart, and heng does not choose.\n\n\
            0 needs no sign: it is 0 in either reading.\n\n\
            Example: change `at_least: 0.95` to `at_least: 95%`.",
    }
    UNREADABLE = "HENG0309" "pack-unreadable" Error {
        message: "指标体系没有读完整" / "the pack could not be read whole",
        label: "" / "",
        help: "这是 heng 的缺陷：请把这份文件发给维护者。" / "This is a fault of heng: please send this file to the maintainers.",
        explain: "有一部分没有读出来，却没有别的错误说明原因。为免少算一条规则，这份指标体系不能用来评分。\n\n\
            这种情况在设计上不应出现。\n\n\
            例：无。请把文件发给维护者，他们会补上应有的说明。" /
            "A part could not be read, and no other message says why. So that no rule is left out, the pack is not used for scoring.\n\n\
            By design this should never happen.\n\n\
            Example: none. Send the file to the maintainers, who will add the message that is missing.",
    }
}

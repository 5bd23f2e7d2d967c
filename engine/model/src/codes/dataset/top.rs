//! HENG0401 to HENG0413: what the file is, which pack it names, what stands around the facts.

heng_source::codes! {
    NOT_A_DATASET = "HENG0401" "not-a-dataset" Error {
        message: "这不是数据文件" / "this is no dataset",
        label: "顶层应有 rules: 和 facts:" / "`rules:` and `facts:` are expected at the top",
        help: "数据文件顶层写 heng: 1、department、fiscal_year、rules 和 facts；可从随附的数据文件改起。" / "A dataset has `heng: 1`, `department`, `fiscal_year`, `rules` and `facts` at its top; a shipped one is a good start.",
        explain: "heng 评分要读一份数据文件：部门、年度、采用的指标体系（`rules:`）和各项数据（`facts:`）。这个文件顶层两样都没有，所以不作猜测。\n\n\
            常见的原因是给错了文件，例如把测试用的预期结果、附件或别的程序的 YAML 当成了数据文件。\n\n\
            最小的数据文件：\n\n```yaml\nheng: 1\ndepartment: 某区档案中心\nfiscal_year: 2023\nrules: guangdong-department-2023\nfacts:\n  预决算上网公开: {value: 是, source: report, section: 一（四）, quote: 上网对外公布}\nsources:\n  report: {title: 自评报告}\n```" /
            "To score, heng reads a dataset: the department, the year, the pack to use (`rules:`) and the data (`facts:`). This file has neither at its top, and nothing is guessed.\n\n\
            Mostly the wrong file was named: expected results of a test, an annex, the YAML of some other program.\n\n\
            The smallest dataset:\n\n```yaml\nheng: 1\ndepartment: 某区档案中心\nfiscal_year: 2023\nrules: guangdong-department-2023\nfacts:\n  预决算上网公开: {value: 是, source: report, section: 一（四）, quote: 上网对外公布}\nsources:\n  report: {title: 自评报告}\n```",
    }
    IS_A_PACK = "HENG0402" "pack-instead-of-dataset" Error {
        message: "这是指标体系，不是数据文件" / "this is a rule pack, not a dataset",
        label: "pack: 表明这是指标体系" / "`pack:` says that it is a rule pack",
        help: "评分要给出数据文件，例如 heng score datasets/某部门/2023.yaml；检查指标体系用 heng check。" / "Name a dataset to score, such as `heng score datasets/DEPARTMENT/2023.yaml`; `heng check` checks packs.",
        explain: "指标体系（`pack.yaml`）只有指标、分值和公式，没有任何部门的数据，单凭它算不出得分。\n\n\
            评分时给出的是数据文件，它用 `rules:` 指明采用哪个指标体系，heng 会自己找到它。\n\n\
            例：把 `heng score rules/guangdong-department-2023/pack.yaml` 改为 `heng score datasets/baiyun-gov-office/2023.yaml`；只想检查指标体系，用 `heng check rules/guangdong-department-2023`。" /
            "A rule pack (`pack.yaml`) holds indicators, weights and formulas but the data of no department; nothing can be scored from it alone.\n\n\
            What is scored is a dataset; its `rules:` names the pack, which heng then finds.\n\n\
            Example: instead of `heng score rules/guangdong-department-2023/pack.yaml` run `heng score datasets/baiyun-gov-office/2023.yaml`; to check the pack itself run `heng check rules/guangdong-department-2023`.",
    }
    FORMAT_VERSION = "HENG0403" "dataset-format-version" Error {
        message: "本程序只认识数据格式 {known}，这个文件写的是 {version}" / "this program reads format {known}; the file says {version}",
        label: "不认识的格式版本" / "unknown version of the format",
        help: "写 heng: {known}；如果文件确是为更新的版本写的，请升级 heng。" / "Write `heng: {known}`, or use a newer heng if the file was written for one.",
        explain: "文件第一行的 `heng: 1` 说明它按哪一版格式写成。格式将来有变动时版本号加一，旧程序就不会把新文件读错。\n\n\
            版本不对时 heng 不再往下读：按猜测的格式算出的分数比没有分数更糟。\n\n\
            例：`heng: 2` 改为 `heng: 1`，前提是文件内容确实是第1版格式。" /
            "`heng: 1` on the first line says which version of the format the file is written in. Should the format change, the number rises, and an old program will not misread a new file.\n\n\
            With another version heng stops here: a score from a guessed format is worse than none.\n\n\
            Example: change `heng: 2` to `heng: 1`, provided the contents really are format 1.",
    }
    RULES_DIFFER = "HENG0404" "dataset-names-other-pack" Error {
        message: "数据文件要用指标体系“{rules}”，手头的是“{pack}”" / "the dataset is for pack `{rules}`, but this one is `{pack}`",
        label: "这里写的是“{rules}”" / "`{rules}` is named here",
        help: "改正 rules:，或用 --rules 指向“{rules}”所在的文件夹。" / "Mend `rules:`, or point --rules at the folder of `{rules}`.",
        explain: "`rules:` 写明这份数据是为哪个指标体系填的。用另一个指标体系去算，数据项的含义可能不同，得分没有意义。\n\n\
            常见的原因：`--rules` 直接指向了某个指标体系的文件夹，而它的编号与数据文件写的不同；或者编号写错了一个字。\n\n\
            例：`rules: guangdong-departments-2023` 改为 `rules: guangdong-department-2023`。" /
            "`rules:` says which pack the data was gathered for. Under another pack the inputs may mean something else, and a score would mean nothing.\n\n\
            Mostly `--rules` points straight at the folder of a pack with another id, or the id has a slip of the pen.\n\n\
            Example: change `rules: guangdong-departments-2023` to `rules: guangdong-department-2023`.",
    }
    YEAR_DIFFERS = "HENG0405" "year-differs" Error {
        message: "数据是{year}年度的，指标体系“{pack}”是{pack_year}年度的" / "the data is of {year}, the pack `{pack}` of {pack_year}",
        label: "与指标体系的年度不同" / "not the year of the pack",
        help: "改正 fiscal_year，或在 rules: 换用{year}年度的指标体系；不限年度的指标体系可以不写 fiscal_year。" / "Mend `fiscal_year`, or name a pack of {year} in `rules:`. A pack that holds for any year leaves out its `fiscal_year`.",
        explain: "分值和标准逐年调整。用2023年度的指标体系给2024年度的数据打分，数字照样出得来，却不是任何一年的得分，所以按错误处理。\n\n\
            多半是从上年复制数据文件后忘了改年度，或者忘了换指标体系。\n\n\
            例：数据 `fiscal_year: 2024`，指标体系 `fiscal_year: 2023`：把 `rules:` 改为2024年度的指标体系。如果指标体系几年通用，把指标体系里的 `fiscal_year` 去掉。" /
            "Weights and standards change from year to year. Scoring the data of 2024 by the pack of 2023 yields a number that is the score of no year, hence the error.\n\n\
            Mostly the file was copied from last year and the year, or the pack, was not changed.\n\n\
            Example: the data has `fiscal_year: 2024`, the pack `fiscal_year: 2023`: name the pack of 2024 in `rules:`. Where one pack serves several years, take `fiscal_year` out of the pack.",
    }
    PERIODS_NOT_YET = "HENG0406" "periods-not-available" Error {
        message: "本版本还不支持分期数据（periods）" / "`periods` is not available in this version",
        label: "这里的数据不会被读取" / "nothing here would be read",
        help: "写 periods: [] 或删去这一段；每个时点可以另存为一份数据文件。" / "Write `periods: []` or leave it out; each period may be a dataset of its own.",
        explain: "`periods:` 是为按月、按季监控预留的位置。本版本不读它；与其悄悄忽略，不如明说。\n\n\
            眼下可以把每个时点的数据各存一份数据文件，分别评分。\n\n\
            例：`periods: [{as_of: 2023-06-30, facts: {…}}]` 改为另一份文件 `2023-06.yaml`，原处写 `periods: []`。" /
            "`periods:` is reserved for monitoring by month or quarter. This version does not read it, and says so rather than pass over it.\n\n\
            For now put the data of each period into a dataset of its own and score them apart.\n\n\
            Example: move `periods: [{as_of: 2023-06-30, facts: {…}}]` to a file `2023-06.yaml` and write `periods: []`.",
    }
    BAD_UNIT_NAME = "HENG0407" "dataset-unit-name" Error {
        message: "“{unit}”不能作计数单位" / "`{unit}` cannot be a counted unit",
        label: "单位名称只能是文字" / "a unit is made of letters only",
        help: "写单位本身，不带数字、符号，也不以“万”“亿”开头，例如 宗、人次；万宗 会自动认识。" / "Write the unit itself, without digits or signs and not beginning with 万 or 亿, such as 宗 or 人次; 万宗 is then known too.",
        explain: "`units:` 声明陈述里用到的计数单位（宗、期、笔、人次……）。每个计数单位自成一种量纲，件和人次不能相加。\n\n\
            单位名称里有数字、空格或符号，或以“万”“亿”开头，就会与数值混淆：`1.7万笔` 里的“万”属于数值。\n\n\
            例：`units: [万笔, 2次]` 改为 `units: [笔, 次]`。" /
            "`units:` declares the counted units of the statements (宗, 期, 笔, 人次 …). Each is a dimension of its own: 件 and 人次 do not add up.\n\n\
            A name with digits, blanks or signs, or one that begins with 万 or 亿, could not be told from the number: in `1.7万笔` the 万 belongs to the number.\n\n\
            Example: change `units: [万笔, 2次]` to `units: [笔, 次]`.",
    }
    UNIT_TWICE_DECLARED = "HENG0408" "dataset-unit-twice" Error {
        message: "计数单位“{unit}”写了两次" / "the counted unit `{unit}` is declared twice",
        label: "重复" / "again here",
        help: "删去其中一个。" / "Take one of them out.",
        explain: "`units:` 里每个单位写一次。重复的多半是漏改的复制品：原本想写的是另一个单位。\n\n\
            与指标体系已声明的单位相同不算重复，那是同一个单位。\n\n\
            例：`units: [宗, 期, 宗]` 改为 `units: [宗, 期]`。" /
            "Each unit stands once in `units:`. A second one is mostly a copy that was to become another unit.\n\n\
            To repeat a unit of the pack is no fault; it is the same unit.\n\n\
            Example: change `units: [宗, 期, 宗]` to `units: [宗, 期]`.",
    }
    UNKNOWN_REMARK = "HENG0409" "remark-on-unknown-indicator" Error {
        message: "指标体系里没有指标“{indicator}”，说明无处可放" / "the pack has no indicator `{indicator}` to remark on",
        label: "没有这个指标" / "no such indicator",
        help: "remarks: 下面写指标的 id；数据表的一行，原因写在那一行的备注（偏差原因）栏。" / "`remarks:` takes the ids of indicators; the reason of a row of a table stands in its column of remarks.",
        explain: "`remarks:` 是逐个指标的偏差原因分析和改进措施，键是指标体系里的指标 id。写错一个字，这段说明就不会出现在评分表里，所以按错误处理。\n\n\
            数据项（如 财政资金支出）不是指标；对数据的说明写在该项的 `note:` 里。\n\n\
            例：`产出指标完成: {deviation: …}` 改为 `产出指标完成情况: {deviation: …}`。" /
            "`remarks:` holds, by indicator, why a target was missed and what will be done. The keys are ids of the pack's indicators; with a slip of the pen the remark would vanish from the scorecard, hence the error.\n\n\
            Inputs (such as 财政资金支出) are no indicators; a remark on data goes into its `note:`.\n\n\
            Example: change `产出指标完成: {deviation: …}` to `产出指标完成情况: {deviation: …}`.",
    }
    ACCEPTED_CODE = "HENG0410" "accepted-code" Error {
        message: "“{code}”不是提示的代码" / "`{code}` is no code of a message",
        label: "应是 HENG 加四位数字" / "HENG and four digits are expected",
        help: "照提示里的代码写，例如 HENG0411。" / "Write the code as the message shows it, such as HENG0411.",
        explain: "`accepted:` 列出已经看过、可以接受的提示，每条写代码、位置和理由。代码由 HENG 和四位数字组成，每条提示的开头都有。\n\n\
            代码写错，就什么也没有接受，提示会照旧出现。\n\n\
            例：`{code: 0411, at: facts, because: 报告未附明细}` 改为 `{code: HENG0411, at: facts, because: 报告未附明细}`。" /
            "`accepted:` lists messages that were seen and may stand, each with code, place and reason. A code is HENG and four digits; every message begins with it.\n\n\
            With a wrong code nothing is accepted and the message comes back.\n\n\
            Example: change `{code: 0411, at: facts, because: 报告未附明细}` to `{code: HENG0411, at: facts, because: 报告未附明细}`.",
    }
    BAD_YEAR = "HENG0413" "fiscal-year" Error {
        message: "年度不能是“{year}”" / "`{year}` is no fiscal year",
        label: "应是四位数的年份" / "four digits are expected",
        help: "写公历年份，例如 fiscal_year: 2023。" / "Write the year, such as `fiscal_year: 2023`.",
        explain: "年度用四位数的公历年份表示，要与指标体系的年度相同。写成“23”或多打一位，就无从比较。\n\n\
            例：`fiscal_year: 20233` 改为 `fiscal_year: 2023`。" /
            "The year has four digits and must be the year of the pack. With 23, or one digit too many, it cannot be compared.\n\n\
            Example: change `fiscal_year: 20233` to `fiscal_year: 2023`.",
    }
    ACCEPTED_UNUSED = "HENG0414" "accepted-unused" Warning {
        message: "“{at}”没有代码为 {code} 的提示，这条接受是多余的" / "there is no {code} at `{at}` to accept",
        label: "没有对应的提示" / "nothing to accept",
        help: "问题已经解决就删去这一条；否则核对代码和位置。错误不能接受，只能改正。" / "Delete it if the matter is settled, else check code and place. Errors cannot be accepted, only mended.",
        explain: "`accepted:` 里的一条与任何提示都对不上：代码和位置要同时相同。\n\n\
            留着过时的接受有害：将来同一处真的出现问题，它会被悄悄盖住。\n\n\
            例：数据改正以后，删去 `{code: HENG0460, at: 财政资金支出, because: …}`。如果提示还在，说明位置写错了，照提示给出的路径写，如 `重点项目[机关饭堂].执行数`。\n\n\
            错误（error）不能接受：它们使得分不可靠。" /
            "An entry of `accepted:` fits no message: code and place must both be the same.\n\n\
            An outdated acceptance does harm: should the trouble come back at that place, it would be hidden.\n\n\
            Example: once the data is mended, delete `{code: HENG0460, at: 财政资金支出, because: …}`. If the message still appears the place is wrong; write the path that the message shows, such as `重点项目[机关饭堂].执行数`.\n\n\
            Errors cannot be accepted: with them the score is not reliable.",
    }
}

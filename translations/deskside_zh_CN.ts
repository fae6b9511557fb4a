<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Deskside</source>
        <translation>关于 Deskside</translation>
    </message>
    <message>
        <source>The desktop assistant beside your seller console.</source>
        <translation>卖家后台旁边的客服桌面助手。</translation>
    </message>
    <message>
        <source>Messages are read and translated on this computer. Nothing is sent anywhere.</source>
        <translation>消息只在本机识别和翻译，不会发送到任何地方。</translation>
    </message>
    <message>
        <source>Your data: {protection}</source>
        <translation>您的数据：{protection}</translation>
    </message>
    <message>
        <source>Apache License 2.0. Qt is used under the LGPL; Argos models have licences of their own.</source>
        <translation>Apache 2.0 许可。Qt 按 LGPL 使用；Argos 模型各有自己的许可。</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Reply is late: “{words}”</source>
        <translation>回复已超时：“{words}”</translation>
    </message>
    <message>
        <source>Reply due in {left}: “{words}”</source>
        <translation>还剩 {left} 需回复：“{words}”</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>An open case is due: {problem} ({role})</source>
        <translation>升级单到期：{problem}（{role}）</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结升级单</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>There is no reply yet: pick a script (Alt+1 … 9) or write one.</source>
        <translation>还没有回复：选一条话术（Alt+1 … 9）或自己写。</translation>
    </message>
    <message>
        <source>There is nothing to copy in the buyer&apos;s language yet.</source>
        <translation>还没有买家语言的内容可以复制。</translation>
    </message>
    <message>
        <source>Reply copied. Paste it into the console.</source>
        <translation>回复已复制，请粘贴到后台。</translation>
    </message>
    <message>
        <source>Mark as solved</source>
        <translation>标为已解决</translation>
    </message>
    <message>
        <source>Other outcome  Alt+O</source>
        <translation>其他结果  Alt+O</translation>
    </message>
    <message>
        <source>No reply has gone out in this conversation yet.</source>
        <translation>此会话还没有发出过回复。</translation>
    </message>
    <message>
        <source>No answer needed: the clock stands.</source>
        <translation>无需回复：计时已停。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The clock keeps quiet for five minutes, or until the reply is due.</source>
        <translation>五分钟内或到期前不再提醒。</translation>
    </message>
    <message>
        <source>Open a message first.</source>
        <translation>请先打开一条消息。</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>This language is up to date</source>
        <translation>这个语言已是最新</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The {language} text changed after this language was written.</source>
        <translation>这个语言写好之后，{language}正文又改过。</translation>
    </message>
    <message>
        <source>{language}: the base text</source>
        <translation>{language}：基准文本</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>对比项</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我们</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be attached</source>
        <translation>
            <numerusform>%n 个文件不能添加</numerusform>
        </translation>
    </message>
    <message>
        <source>The earlier text stands in the editor. It counts when you save.</source>
        <translation>以前的文字已放进编辑器，保存后才算数。</translation>
    </message>
    <message>
        <source>An article needs a title in {language}.</source>
        <translation>文章需要{language}标题。</translation>
    </message>
</context>
<context>
    <name>ArticleExportDialog</name>
    <message>
        <source>Export articles</source>
        <translation>导出文章</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written</source>
        <translation>
            <numerusform>已写出 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of articles are gone or damaged:</source>
        <translation>有附件丢失或损坏：</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ArticleFields</name>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>May be quoted</source>
        <translation>能否引用</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Products (SKU)</source>
        <translation>商品（SKU）</translation>
    </message>
    <message>
        <source>Marketplaces</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>复核日期</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>Source, with its day</source>
        <translation>来源及日期</translation>
    </message>
    <message>
        <source>Questions it answers</source>
        <translation>它回答的问题</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Language of the base text</source>
        <translation>基准文本的语言</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Said to be up to date</source>
        <translation>确认仍然有效</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>As buyers ask, one in a line, in any language</source>
        <translation>买家怎么问就怎么写，一行一个，语言不限</translation>
    </message>
</context>
<context>
    <name>ArticleFiles</name>
    <message>
        <source>Files of the article</source>
        <translation>文章的附件</translation>
    </message>
    <message>
        <source>Pictures, PDF and tables up to 10 MB. They are kept in the data file and its copies.</source>
        <translation>图片、PDF 和表格，每个不超过 10 MB，保存在数据文件里，备份时一并带上。</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Put into the text</source>
        <translation>放进正文</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
</context>
<context>
    <name>ArticleHistory</name>
    <message>
        <source>Earlier versions</source>
        <translation>以前的版本</translation>
    </message>
    <message>
        <source>What differs from the text in the editor</source>
        <translation>与编辑器中文字的差别</translation>
    </message>
    <message>
        <source>Put into the editor</source>
        <translation>放进编辑器</translation>
    </message>
    <message>
        <source>In all languages. Struck out: before. Underlined: after.</source>
        <translation>适用于所有语言。删除线：改前。下划线：改后。</translation>
    </message>
    <message>
        <source>Struck out: what stood there then. Underlined: what stands in the editor now.</source>
        <translation>删除线：当时的文字。下划线：编辑器里现在的文字。</translation>
    </message>
    <message>
        <source>This text was never changed.</source>
        <translation>这段文字从未改过。</translation>
    </message>
</context>
<context>
    <name>ArticleImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Files that are left out</source>
        <translation>没有导入的文件</translation>
    </message>
    <message>
        <source>Looking at {name} …</source>
        <translation>正在查看 {name}…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>有改动 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same as before</source>
        <translation>
            <numerusform>与原来相同 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lie(s) in the archive and will stay there</source>
        <translation>
            <numerusform>其中 %n 篇在归档里，不会移出</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: no known kind of file</source>
        <translation>{file}：不认识的文件类型</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or row(s) cannot be read</source>
        <translation>
            <numerusform>%n 个文件或行读不了</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of it can be taken in:</source>
        <translation>有些内容导不进来：</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>…另有 {n} 个</translation>
    </message>
    <message>
        <source>Making the articles ready …</source>
        <translation>正在整理文章…</translation>
    </message>
    <message>
        <source>Writing: this cannot be stopped …</source>
        <translation>正在写入，此时无法停止…</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} the same</source>
        <translation>新增 {new}，改动 {changed}，相同 {same}</translation>
    </message>
    <message>
        <source>All are kept. They can be searched in a moment; you can close this.</source>
        <translation>已全部保存，稍后即可搜索到；可以关闭此窗口。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ArticleReader</name>
    <message>
        <source>Back to the list  (Esc)</source>
        <translation>返回列表  (Esc)</translation>
    </message>
    <message>
        <source>What is out of date</source>
        <translation>哪里过时了</translation>
    </message>
    <message>
        <source>Quote  (Q)</source>
        <translation>引用  (Q)</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>It is outdated: note why</source>
        <translation>已过时：记下原因</translation>
    </message>
    <message>
        <source>Pin to this conversation  (P)</source>
        <translation>固定到此会话  (P)</translation>
    </message>
    <message>
        <source>Do not offer it for this conversation</source>
        <translation>此会话不再推荐</translation>
    </message>
    <message>
        <source>Edit  (E)</source>
        <translation>编辑  (E)</translation>
    </message>
    <message>
        <source>Not offered for this conversation; again offers it</source>
        <translation>此会话不再推荐；再点恢复</translation>
    </message>
    <message>
        <source>Nothing in it is written for buyers.</source>
        <translation>文中没有可以发给买家的内容。</translation>
    </message>
    <message>
        <source>Pinned here; again takes it back  (P)</source>
        <translation>已在此固定；再按一次取消  (P)</translation>
    </message>
    <message>
        <source>What is out of date? Enter notes it for the owner.</source>
        <translation>哪里过时了？按 Enter 记给负责人。</translation>
    </message>
    <message>
        <source>{language}  (L: the next one)</source>
        <translation>{language}  （L：下一种语言）</translation>
    </message>
    <message>
        <source>Save {name} …</source>
        <translation>保存 {name} …</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Text of the article</source>
        <translation>文章正文</translation>
    </message>
    <message>
        <source>The page before  (Page Up)</source>
        <translation>上一页  (Page Up)</translation>
    </message>
    <message>
        <source>The next page  (Page Down)</source>
        <translation>下一页  (Page Down)</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我们</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} / {count} 页</translation>
    </message>
</context>
<context>
    <name>ArticlesDialog</name>
    <message>
        <source>Knowledge base</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Edit the newer …</source>
        <translation>编辑较新的…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Still right</source>
        <translation>仍然正确</translation>
    </message>
    <message>
        <source>Look at it again in half a year</source>
        <translation>半年后再复核</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Only mine and nobody&apos;s</source>
        <translation>只看我负责的和无人负责的</translation>
    </message>
    <message>
        <source>Yours are those whose owner is your name in the settings.</source>
        <translation>负责人与设置中“您的姓名”相同的文章。</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>A folder …</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Files …</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>A folder of Markdown …</source>
        <translation>Markdown 文件夹…</translation>
    </message>
    <message>
        <source>CSV or JSON lines …</source>
        <translation>CSV 或 JSON Lines…</translation>
    </message>
    <message>
        <source>Search: words, pinyin, tag: class: sku: lang: expired:</source>
        <translation>搜索：词语、拼音、tag: class: sku: lang: expired:</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>搜索文章</translation>
    </message>
    <message>
        <source>Write it …</source>
        <translation>写这篇…</translation>
    </message>
    <message>
        <source>Edit the older …</source>
        <translation>编辑较早的…</translation>
    </message>
    <message>
        <source>Archive the newer</source>
        <translation>归档较新的</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Comparing all articles …</source>
        <translation>正在比较所有文章…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>删除“{title}”？</translation>
    </message>
    <message>
        <source>A draft that was used or changed is archived instead, with its history.</source>
        <translation>用过或改过的草稿改为归档，历史保留。</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation>导入文章文件夹</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Export into an empty folder</source>
        <translation>导出到空文件夹</translation>
    </message>
    <message>
        <source>Export articles</source>
        <translation>导出文章</translation>
    </message>
</context>
<context>
    <name>ArticlesPane</name>
    <message>
        <source>Search articles: words, pinyin, tag:  (Alt+K)</source>
        <translation>搜索文章：词语、拼音、标签:  (Alt+K)</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>搜索文章</translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>写一篇文章</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>No article fits this message by itself</source>
        <translation>没有直接适合此消息的文章</translation>
    </message>
    <message>
        <source>Search with words of your own, or write down what you find out.</source>
        <translation>用自己的词搜索，或把查到的写成文章。</translation>
    </message>
    <message>
        <source>Opens with the message. Alt+K searches all articles.</source>
        <translation>打开消息后自动显示。按 Alt+K 搜索全部文章。</translation>
    </message>
    <message>
        <source>The newest articles</source>
        <translation>最新文章</translation>
    </message>
    <message>
        <source>There are no articles yet</source>
        <translation>还没有文章</translation>
    </message>
    <message>
        <source>Write the first one, or import a folder of texts.</source>
        <translation>写下第一篇，或导入一个文本文件夹。</translation>
    </message>
    <message>
        <source>Nothing has “{words}”. The nearest:</source>
        <translation>没有含“{words}”的文章，最接近的是：</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>没有找到“{words}”</translation>
    </message>
    <message>
        <source>Try fewer or other words. The search is kept, so that the team sees what is missing.</source>
        <translation>换个词或少用几个词试试。这次搜索会记下来，团队能看到还缺什么。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>超过 {count} 篇</translation>
    </message>
    <message>
        <source>Did you mean “{words}”?</source>
        <translation>您是不是要找“{words}”？</translation>
    </message>
</context>
<context>
    <name>BreakChip</name>
    <message>
        <source>Go to the break</source>
        <translation>回到休息页</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>回去工作</translation>
    </message>
    <message>
        <source>Break now</source>
        <translation>现在休息</translation>
    </message>
    <message numerus="yes">
        <source>Postpone (%n left)</source>
        <translation>
            <numerusform>推迟（还可 %n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Breathing …</source>
        <translation>呼吸练习…</translation>
    </message>
    <message>
        <source>Breaks again from now on</source>
        <translation>恢复休息提醒</translation>
    </message>
    <message>
        <source>Remind me of breaks</source>
        <translation>提醒我休息</translation>
    </message>
    <message>
        <source>No breaks for an hour</source>
        <translation>一小时内不提醒</translation>
    </message>
    <message>
        <source>No breaks until tomorrow</source>
        <translation>明天之前不提醒</translation>
    </message>
    <message>
        <source>Question on stress …</source>
        <translation>回答压力问题…</translation>
    </message>
    <message>
        <source>Stress …</source>
        <translation>压力…</translation>
    </message>
    <message>
        <source>My breaks …</source>
        <translation>我的休息…</translation>
    </message>
</context>
<context>
    <name>BreakFiguresDialog</name>
    <message>
        <source>My breaks</source>
        <translation>我的休息</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Over how many days</source>
        <translation>时间范围</translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Above the line: rested, by a break or by yourself. Below: put off, skipped or broken off.</source>
        <translation>线上：休息过（提醒或自行）；线下：推迟、跳过或中断。</translation>
    </message>
    <message>
        <source>Offered {offered}  ·  taken {taken}  ·  by yourself {natural}  ·  postponed {postponed}</source>
        <translation>提醒 {offered}  ·  已休息 {taken}  ·  自行休息 {natural}  ·  推迟 {postponed}</translation>
    </message>
    <message>
        <source>Rested in all: {time}</source>
        <translation>共休息：{time}</translation>
    </message>
    <message>
        <source>No break in this time.</source>
        <translation>这段时间没有休息记录。</translation>
    </message>
    <message>
        <source>Why put off: {reasons}</source>
        <translation>推迟的原因：{reasons}</translation>
    </message>
</context>
<context>
    <name>BreakScreen</name>
    <message>
        <source>How much of the break is over</source>
        <translation>休息进度</translation>
    </message>
    <message>
        <source>Breathing …</source>
        <translation>呼吸练习…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Do without this break</source>
        <translation>这次不休息</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>回去工作</translation>
    </message>
    <message>
        <source>End the break now</source>
        <translation>立即结束休息</translation>
    </message>
    <message>
        <source>Look away from the screen</source>
        <translation>看看屏幕以外</translation>
    </message>
    <message>
        <source>Stand up, drink something, look out of the window.</source>
        <translation>站起来，喝点水，看看窗外。</translation>
    </message>
    <message numerus="yes">
        <source>Postpone (%n left)</source>
        <translation>
            <numerusform>推迟（还可 %n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>不说明原因</translation>
    </message>
</context>
<context>
    <name>BreathingDialog</name>
    <message>
        <source>Breathing</source>
        <translation>呼吸练习</translation>
    </message>
    <message>
        <source>Way of breathing</source>
        <translation>呼吸方式</translation>
    </message>
    <message>
        <source>A soft tone at each step</source>
        <translation>每一步用轻柔的声音提示</translation>
    </message>
    <message>
        <source>This computer has no player for sounds.</source>
        <translation>这台电脑没有可用的播放程序。</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>现在不做</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message numerus="yes">
        <source>%n breath(s), {time} in all. Esc leaves at any moment.</source>
        <translation>
            <numerusform>共 %n 次呼吸，{time}。随时按 Esc 退出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Breath {number} of {count}  ·  {left} left</source>
        <translation>第 {number} 次，共 {count} 次  ·  剩余 {left}</translation>
    </message>
    <message>
        <source>A reply is due in {left}.</source>
        <translation>还有 {left} 需要回复买家。</translation>
    </message>
    <message>
        <source>A reply is late ({left}).</source>
        <translation>有回复已超时（{left}）。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Breathe as usual again.</source>
        <translation>恢复平常的呼吸。</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再做一次</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CasesDialog</name>
    <message>
        <source>Open cases</source>
        <translation>未结升级单</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>升级单</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>轮到谁</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>What was heard or done; Enter keeps it</source>
        <translation>听到或做了什么，回车保存</translation>
    </message>
    <message>
        <source>Note for the case</source>
        <translation>升级单备注</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>转下一步</translation>
    </message>
    <message>
        <source>To the next step of the path</source>
        <translation>转到流程的下一步</translation>
    </message>
    <message>
        <source>Copy the card</source>
        <translation>复制升级单</translation>
    </message>
    <message>
        <source>The buyer has the result …</source>
        <translation>买家已得到结果 …</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n 张未结</numerusform>
        </translation>
    </message>
    <message>
        <source>Card copied</source>
        <translation>升级单已复制</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>结束升级单</translation>
    </message>
    <message>
        <source>What was the buyer told?</source>
        <translation>告诉了买家什么结果？</translation>
    </message>
</context>
<context>
    <name>CheckMenu</name>
    <message>
        <source>{first} and {n} more</source>
        <translation>{first}等，另有 {n} 项</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Close Deskside</source>
        <translation>关闭 Deskside</translation>
    </message>
    <message>
        <source>Keep Deskside ready in the tray?</source>
        <translation>关闭后让 Deskside 留在托盘里吗？</translation>
    </message>
    <message>
        <source>You are asked this once. The settings change it later.</source>
        <translation>只问这一次，以后可在设置中修改。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Keep it in the tray</source>
        <translation>留在托盘</translation>
    </message>
</context>
<context>
    <name>CompactBar</name>
    <message>
        <source>Watch the clipboard</source>
        <translation>监听剪贴板</translation>
    </message>
    <message>
        <source>Whole window (Ctrl+M)</source>
        <translation>恢复完整窗口 (Ctrl+M)</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n 个会话</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>没有打开的会话</translation>
    </message>
</context>
<context>
    <name>Consulting</name>
    <message>
        <source>Quoted, in both languages.</source>
        <translation>已引用，两种语言都有。</translation>
    </message>
    <message>
        <source>Quoted: its translation is underway.</source>
        <translation>已引用，译文正在生成。</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>已复制：{text}</translation>
    </message>
    <message>
        <source>Noted: this article helped.</source>
        <translation>已记录：这篇文章有帮助。</translation>
    </message>
    <message>
        <source>Noted in the knowledge base, under “Found outdated”.</source>
        <translation>已记入知识库的“被指过时”。</translation>
    </message>
    <message>
        <source>Noted on this computer. {owner} does not see it: pass it on.</source>
        <translation>已记在本机，{owner} 看不到，请转告。</translation>
    </message>
    <message>
        <source>Copy the note</source>
        <translation>复制备注</translation>
    </message>
    <message>
        <source>Not offered again for this conversation.</source>
        <translation>此会话不再推荐。</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>保存文件</translation>
    </message>
</context>
<context>
    <name>ConversationStrip</name>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>新建会话 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新会话</translation>
    </message>
    <message>
        <source>An empty conversation</source>
        <translation>空会话</translation>
    </message>
    <message>
        <source>Close conversation (Ctrl+W)</source>
        <translation>关闭会话 (Ctrl+W)</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>What belongs to this message</source>
        <translation>与这条消息有关的内容</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>应对</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识</translation>
    </message>
    <message>
        <source>Copied: {kind} {text}</source>
        <translation>已复制{kind}：{text}</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>已复制：{text}</translation>
    </message>
    <message>
        <source>Translation copied</source>
        <translation>译文已复制</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>EmptyPane</name>
    <message>
        <source>Paste or type a buyer&apos;s message</source>
        <translation>在此粘贴或输入买家消息</translation>
    </message>
    <message>
        <source>A buyer&apos;s message</source>
        <translation>买家消息</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车键</translation>
    </message>
    <message>
        <source>Open copied messages by themselves</source>
        <translation>复制后自动打开消息</translation>
    </message>
    <message>
        <source>Copy a message in the seller console, then press Ctrl+V here.</source>
        <translation>在卖家后台复制消息，然后在这里按 Ctrl+V。</translation>
    </message>
    <message>
        <source>It is translated on this computer; nothing is sent anywhere. F1 lists all keys.</source>
        <translation>翻译在本机完成，不会发送到任何地方。按 F1 查看全部快捷键。</translation>
    </message>
</context>
<context>
    <name>EscalationDialog</name>
    <message>
        <source>Escalate</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>for example: tracking checked, carrier written to</source>
        <translation>例如：已查物流，已联系承运商</translation>
    </message>
    <message>
        <source>for example: an answer by Friday</source>
        <translation>例如：周五前答复</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>已做处理</translation>
    </message>
    <message>
        <source>Promised to the buyer</source>
        <translation>已答应买家</translation>
    </message>
    <message>
        <source>Language of the card</source>
        <translation>升级单语言</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>升级单</translation>
    </message>
    <message>
        <source>The case stays open, with a clock of its own, until the buyer has the result.</source>
        <translation>此单单独计时，直到买家得到结果才结束。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copy the card and open a case</source>
        <translation>复制升级单并立案</translation>
    </message>
    <message>
        <source>Card copied. The case is open: Ctrl+Shift+E lists all.</source>
        <translation>升级单已复制并立案，按 Ctrl+Shift+E 查看全部。</translation>
    </message>
</context>
<context>
    <name>FigurePage</name>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Its table stands above: {name}</source>
        <translation>表格见上：{name}</translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>这段时间没有记录。</translation>
    </message>
    <message>
        <source>few: do not judge by it</source>
        <translation>数量少，请勿据此下结论</translation>
    </message>
    <message>
        <source>Nothing to draw in this period.</source>
        <translation>这段时间没有可画的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>其余 %n 项见表格</numerusform>
        </translation>
    </message>
    <message>
        <source>Save picture …</source>
        <translation>保存图片…</translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s)</source>
        <translation>
            <numerusform>全部 %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureQuestion</name>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>最近 90 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>全部语言</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>全部问题</translation>
    </message>
    <message>
        <source>All marketplaces</source>
        <translation>全部平台</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FindAllDialog</name>
    <message>
        <source>Find everywhere</source>
        <translation>全局查找</translation>
    </message>
    <message>
        <source>Articles, scripts, terms and memory</source>
        <translation>文章、话术、术语、记忆库</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Tab next kind · Enter take · Esc close</source>
        <translation>↑ ↓ 选择 · Tab 下一类 · Enter 采用 · Esc 关闭</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation>没有找到。少写几个词，或换个说法试试。</translation>
    </message>
    <message>
        <source>Articles for “{words}”.</source>
        <translation>以下是“{words}”的文章。</translation>
    </message>
    <message>
        <source>No article has these words: the nearest are shown.</source>
        <translation>没有文章含有这些词，以下是最接近的。</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Translation memory</source>
        <translation>翻译记忆库</translation>
    </message>
    <message>
        <source>Not there?</source>
        <translation>没有找到？</translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>写一篇文章</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>已复制：{text}</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Use “{fix}”</source>
        <translation>改为“{fix}”</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>I have checked it</source>
        <translation>我已核对</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Welcome to Deskside</source>
        <translation>欢迎使用 Deskside</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Which language do you read?</source>
        <translation>您用哪种语言阅读？</translation>
    </message>
    <message>
        <source>Buyers&apos; messages are translated into it. Everything stays on this computer.</source>
        <translation>买家消息会译成这种语言，一切都留在本机。</translation>
    </message>
    <message>
        <source>Your language</source>
        <translation>您的语言</translation>
    </message>
    <message>
        <source>Where shall the window stand?</source>
        <translation>窗口放在哪里？</translation>
    </message>
    <message>
        <source>Beside the browser with your seller console, over the full height.</source>
        <translation>放在卖家后台浏览器旁边，占满屏幕高度。</translation>
    </message>
    <message>
        <source>At the right edge</source>
        <translation>靠右停靠</translation>
    </message>
    <message>
        <source>At the left edge</source>
        <translation>靠左停靠</translation>
    </message>
    <message>
        <source>Free window</source>
        <translation>自由窗口</translation>
    </message>
    <message>
        <source>Begin with known sentences?</source>
        <translation>要从常用语句开始吗？</translation>
    </message>
    <message>
        <source>Sentences that buyers write again and again, and the approved terms.</source>
        <translation>买家经常写的句子，以及审定术语。</translation>
    </message>
    <message>
        <source>Yes, with the starter content</source>
        <translation>是，使用入门内容</translation>
    </message>
    <message>
        <source>Your team&apos;s content goes before it.</source>
        <translation>团队自己的内容优先。</translation>
    </message>
    <message>
        <source>No, empty</source>
        <translation>否，从空白开始</translation>
    </message>
    <message>
        <source>The memory learns from your corrections alone.</source>
        <translation>记忆库只从您的改正中学习。</translation>
    </message>
    <message>
        <source>A small starter model came along, for {languages} alone. It is weak: most sentences come out greyed or stay in the buyer&apos;s words. A full model is far better: from a file now, or online from the menu later.</source>
        <translation>已附带一个小型入门模型，只支持 {languages}，能力较弱：多数句子会变灰或保留买家原文。完整模型好得多：现在用文件安装，或以后从菜单在线下载。</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>A model translates what the memory does not know. Memory, terms and the gist work without.</source>
        <translation>记忆库里没有的句子由模型翻译。没有模型时，记忆库、术语和大意仍然可用。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>The starter models are enough for now</source>
        <translation>先用自带的入门模型</translation>
    </message>
    <message>
        <source>Menu → Language models, at any time.</source>
        <translation>随时可在“菜单 → 语言模型”中安装。</translation>
    </message>
    <message>
        <source>From a file I was given …</source>
        <translation>从已有文件安装…</translation>
    </message>
    <message>
        <source>An .argosmodel file.</source>
        <translation>.argosmodel 文件。</translation>
    </message>
    <message>
        <source>Protect your data</source>
        <translation>保护您的数据</translation>
    </message>
    <message>
        <source>Buyers&apos; words and your corrections lie in one file on this computer.</source>
        <translation>买家的消息和您的改正保存在本机的一个文件里。</translation>
    </message>
    <message>
        <source>Encrypted, opens by itself</source>
        <translation>加密，自动打开</translation>
    </message>
    <message>
        <source>The key lies in this system&apos;s keyring; you get a recovery code.</source>
        <translation>密钥存放在系统密钥环中，您会得到一个恢复码。</translation>
    </message>
    <message>
        <source>Encrypted with a passphrase</source>
        <translation>用口令加密</translation>
    </message>
    <message>
        <source>Asked at each start. Without it the data is lost.</source>
        <translation>每次启动时输入。忘记口令，数据将无法恢复。</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>Whoever can read the file reads the messages.</source>
        <translation>能读到文件的人就能读到消息。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>This system has no keyring.</source>
        <translation>此系统没有密钥环。</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Install a language model</source>
        <translation>安装语言模型</translation>
    </message>
    <message>
        <source>Argos models (*.argosmodel *.zip)</source>
        <translation>Argos 模型 (*.argosmodel *.zip)</translation>
    </message>
</context>
<context>
    <name>GateRulesDialog</name>
    <message>
        <source>Rules of the gate</source>
        <translation>发送前检查规则</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>All marketplaces</source>
        <translation>所有平台</translation>
    </message>
    <message>
        <source>Holds on</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>blocks copying</source>
        <translation>阻止复制</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>GuidancePane</name>
    <message>
        <source>How to answer</source>
        <translation>如何应对</translation>
    </message>
    <message>
        <source>Opens with the message.</source>
        <translation>打开消息后显示。</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>“{phrase}” can mean more than it says</source>
        <translation>“{phrase}”可能话里有话</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>Escalation · {tier}</source>
        <translation>升级 · {tier}</translation>
    </message>
    <message>
        <source>Escalate: copy the card  (Ctrl+E)</source>
        <translation>升级：复制升级单  (Ctrl+E)</translation>
    </message>
    <message>
        <source>Your lead can fill in the address.</source>
        <translation>地址可由组长填写。</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
</context>
<context>
    <name>InsightsDialog</name>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Import outcomes …</source>
        <translation>导入结果…</translation>
    </message>
    <message>
        <source>Satisfaction and repurchase from a CSV file</source>
        <translation>从 CSV 文件读入满意度和复购</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>This page cannot be counted.</source>
        <translation>这一页无法统计。</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation>保存表格的文件夹</translation>
    </message>
    <message>
        <source>Save tables</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) saved</source>
        <translation>
            <numerusform>已保存 %n 个表格</numerusform>
        </translation>
    </message>
    <message>
        <source>Import outcomes</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Counted on this computer from your own data; nothing leaves it by itself.</source>
        <translation>由本机用您自己的数据统计，不会自动外传。</translation>
    </message>
    <message>
        <source>Tables as CSV …</source>
        <translation>表格（CSV）…</translation>
    </message>
    <message>
        <source>Tables as Excel …</source>
        <translation>表格（Excel）…</translation>
    </message>
    <message>
        <source>Report in Chinese (PDF) …</source>
        <translation>中文报告（PDF）…</translation>
    </message>
    <message>
        <source>Report in English (PDF) …</source>
        <translation>英文报告（PDF）…</translation>
    </message>
    <message>
        <source>For the lead: look first …</source>
        <translation>给主管：先过目…</translation>
    </message>
</context>
<context>
    <name>InstalledModels</name>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cannot be used: {reason}</source>
        <translation>无法使用：{reason}</translation>
    </message>
    <message>
        <source>Starter model, set aside by {models}</source>
        <translation>入门模型，已由 {models} 代替</translation>
    </message>
    <message>
        <source>Starter model, in use</source>
        <translation>入门模型，使用中</translation>
    </message>
    <message>
        <source>Set aside by {models}</source>
        <translation>已由 {models} 代替</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>shared weights</source>
        <translation>共用权重</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
</context>
<context>
    <name>LeadDialog</name>
    <message>
        <source>For the lead</source>
        <translation>给主管</translation>
    </message>
    <message>
        <source>This is all that leaves</source>
        <translation>外传的全部内容</translation>
    </message>
    <message>
        <source>Look through it, take pages out, then save the file and send it yourself. No words of buyers, no words that you typed, nothing about breaks or stress.</source>
        <translation>请先过目，可以去掉某些页面，再保存文件并由您自己发送。不含买家的文字，不含您输入的词，也不含休息和压力的任何内容。</translation>
    </message>
    <message>
        <source>Pages that leave</source>
        <translation>外传的页面</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>另存为 CSV…</translation>
    </message>
    <message>
        <source>Save as Excel …</source>
        <translation>另存为 Excel…</translation>
    </message>
    <message>
        <source>Nothing is chosen: tick a page.</source>
        <translation>什么都没选：请勾选页面。</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n 个表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the sheets</source>
        <translation>保存表的文件夹</translation>
    </message>
    <message>
        <source>Save the sheets</source>
        <translation>保存表</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>The figures cannot be counted.</source>
        <translation>无法统计。</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Script library</source>
        <translation>话术库</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>短码</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Search: words, pinyin, short code</source>
        <translation>搜索：词语、拼音、短码</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>新建 …</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>编辑 …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入 …</translation>
    </message>
    <message>
        <source>From a TOML or CSV file</source>
        <translation>从 TOML 或 CSV 文件</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出 …</translation>
    </message>
    <message>
        <source>Into a TOML or CSV file</source>
        <translation>导出为 TOML 或 CSV 文件</translation>
    </message>
    <message numerus="yes">
        <source>%n script(s)</source>
        <translation>
            <numerusform>%n 条话术</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>删除“{title}”？</translation>
    </message>
    <message>
        <source>Figures of its uses stay.</source>
        <translation>使用数据会保留。</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>确认删除</translation>
    </message>
    <message>
        <source>Import scripts</source>
        <translation>导入话术</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} the same</source>
        <translation>新增 {new} 条，更新 {changed} 条，相同 {same} 条</translation>
    </message>
    <message>
        <source>Export scripts</source>
        <translation>导出话术</translation>
    </message>
    <message numerus="yes">
        <source>%n script(s) written</source>
        <translation>
            <numerusform>已写出 %n 条话术</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LowerEdge</name>
    <message>
        <source>Nothing leaves this computer: messages are read and translated here.</source>
        <translation>数据不离开本机：消息在这里阅读和翻译。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪贴板里没有文字。</translation>
    </message>
    <message>
        <source>Go to a sentence first (F2), then save it.</source>
        <translation>请先进入一个句子 (F2)，再保存。</translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>Translation memory</source>
        <translation>翻译记忆库</translation>
    </message>
    <message>
        <source>Search in both languages</source>
        <translation>在原文和译文中搜索</translation>
    </message>
    <message>
        <source>Search in the memory</source>
        <translation>搜索记忆库</translation>
    </message>
    <message>
        <source>Units of the memory</source>
        <translation>记忆库条目</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>From a TMX or CSV file</source>
        <translation>从 TMX 或 CSV 文件</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Into a TMX or CSV file</source>
        <translation>导出为 TMX 或 CSV 文件</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Nothing found in %n unit(s).</source>
        <translation>
            <numerusform>在 %n 个条目中没有找到。</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest {shown} of {count}.</source>
        <translation>显示最新的 {shown} 条，共 {count} 条。</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this unit?</source>
        <translation>删除这个条目？</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import a translation memory</source>
        <translation>导入翻译记忆库</translation>
    </message>
    <message>
        <source>Translation memories (*.tmx *.csv *.tsv)</source>
        <translation>翻译记忆库 (*.tmx *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Export the translation memory</source>
        <translation>导出翻译记忆库</translation>
    </message>
    <message>
        <source>TMX (*.tmx);;CSV (*.csv)</source>
        <translation>TMX (*.tmx);;CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>MemoryExportDialog</name>
    <message>
        <source>Export the translation memory</source>
        <translation>导出翻译记忆库</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) exported</source>
        <translation>
            <numerusform>已导出 %n 个条目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryImportDialog</name>
    <message>
        <source>Import a translation memory</source>
        <translation>导入翻译记忆库</translation>
    </message>
    <message>
        <source>Looking at {name} …</source>
        <translation>正在检查 {name}…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>更改 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same as before</source>
        <translation>
            <numerusform>相同 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be used and are left out</source>
        <translation>
            <numerusform>%n 条无法使用，将被跳过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) taken into the memory</source>
        <translation>
            <numerusform>已导入 %n 个条目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePane</name>
    <message>
        <source>Language …</source>
        <translation>识别语言…</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>由您选定</translation>
    </message>
    <message>
        <source>please choose (Alt+L)</source>
        <translation>请选择 (Alt+L)</translation>
    </message>
    <message>
        <source>unsure, {percent} %</source>
        <translation>不确定，{percent}%</translation>
    </message>
    <message>
        <source>detected, {percent} %</source>
        <translation>自动识别，{percent}%</translation>
    </message>
    <message>
        <source>The buyer&apos;s language: {language}</source>
        <translation>买家语言：{language}</translation>
    </message>
    <message>
        <source>{why}. Alt+L or a click chooses another one.</source>
        <translation>{why}。按 Alt+L 或点击可另选语言。</translation>
    </message>
    <message>
        <source>As detected</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>{kind} {text}: copy</source>
        <translation>复制{kind} {text}</translation>
    </message>
    <message>
        <source>{kind}: {text}
Click to copy</source>
        <translation>{kind}：{text}
点击复制</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Language models</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>They translate on this computer. A pair without a model of its own goes through English.</source>
        <translation>模型在本机翻译。没有直接模型的语言对经英语中转。</translation>
    </message>
    <message>
        <source>Installed language models</source>
        <translation>已安装的语言模型</translation>
    </message>
    <message>
        <source>No model yet. Install one from a file you were given, or download it.</source>
        <translation>还没有模型。可以从已有文件安装，也可以下载。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Install from a file …</source>
        <translation>从文件安装…</translation>
    </message>
    <message>
        <source>Install …</source>
        <translation>安装…</translation>
    </message>
    <message>
        <source>From a file (.argosmodel) …</source>
        <translation>从文件 (.argosmodel)…</translation>
    </message>
    <message>
        <source>From an unpacked folder …</source>
        <translation>从已解压的文件夹…</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>下载…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Install a language model</source>
        <translation>安装语言模型</translation>
    </message>
    <message>
        <source>Argos models (*.argosmodel *.zip)</source>
        <translation>Argos 模型 (*.argosmodel *.zip)</translation>
    </message>
    <message>
        <source>Folder of an unpacked language model</source>
        <translation>已解压的语言模型文件夹</translation>
    </message>
    <message>
        <source>Installing {name} …</source>
        <translation>正在安装 {name}…</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>移除“{name}”？</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Then no model translates this pair: memory and gist remain.</source>
        <translation>之后没有模型翻译该语言对，只剩记忆库和大意。</translation>
    </message>
    <message>
        <source>The starter model then translates this pair, much of it less well.</source>
        <translation>之后由入门模型翻译该语言对，多数译得较差。</translation>
    </message>
    <message>
        <source>Another model then translates this pair.</source>
        <translation>之后由另一个模型翻译该语言对。</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Asking the index …</source>
        <translation>正在获取模型列表…</translation>
    </message>
    <message>
        <source>Downloading {name} …</source>
        <translation>正在下载 {name}…</translation>
    </message>
    <message>
        <source>Put it in the place of the other</source>
        <translation>替换已有模型</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Something went wrong inside Deskside. Your work is safe.</source>
        <translation>Deskside 内部出错，您的内容没有丢失。</translation>
    </message>
    <message>
        <source>The log says what happened; please send it to your team lead.</source>
        <translation>日志记录了经过，请发给您的组长。</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening your data …</source>
        <translation>正在打开数据…</translation>
    </message>
</context>
<context>
    <name>OutcomeButton</name>
    <message>
        <source>What became of the last reply ({keys})</source>
        <translation>上一条回复的结果（{keys}）</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Outcome of the last reply: {outcome}</source>
        <translation>上一条回复的结果：{outcome}</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>取消标记</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Not copied yet</source>
        <translation>尚未复制</translation>
    </message>
    <message>
        <source>This should not be sent like this</source>
        <translation>这样发出去不合适</translation>
    </message>
    <message>
        <source>Why it goes out all the same</source>
        <translation>仍要发出的理由</translation>
    </message>
    <message>
        <source>The buyer asked for exactly this</source>
        <translation>买家正是这样要求的</translation>
    </message>
    <message>
        <source>My lead has agreed</source>
        <translation>组长已同意</translation>
    </message>
    <message>
        <source>The finding is wrong</source>
        <translation>检查结果有误</translation>
    </message>
    <message>
        <source>If it has to go out all the same, say why. The reason is kept:</source>
        <translation>如果必须这样发出，请说明理由（会留存）：</translation>
    </message>
    <message>
        <source>Copy anyway</source>
        <translation>仍然复制</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回修改</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message>
        <source>Passages for buyers</source>
        <translation>可发给买家的段落</translation>
    </message>
    <message>
        <source>Which passage? A digit or Enter puts it into the reply, Esc leaves.</source>
        <translation>引用哪一段？按数字或 Enter 放入回复，Esc 离开。</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Write down your recovery code</source>
        <translation>请记下您的恢复码</translation>
    </message>
    <message>
        <source>The key of your data lies in this computer&apos;s keyring. If the keyring is lost, only this code opens the data. It is shown this once and kept nowhere.</source>
        <translation>数据的密钥存放在本机的密钥环中。如果密钥环丢失，只有这个恢复码能打开数据。它只显示这一次，不会保存在任何地方。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>I have written it down or printed it</source>
        <translation>我已抄下或打印</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Deskside: recovery code</source>
        <translation>Deskside 恢复码</translation>
    </message>
    <message>
        <source>Keep this sheet where your other papers lie.</source>
        <translation>请把这张纸与其他重要文件放在一起。</translation>
    </message>
</context>
<context>
    <name>ReplyPane</name>
    <message>
        <source>Script in use</source>
        <translation>所用话术</translation>
    </message>
    <message>
        <source>Take the script back (Ctrl+Z)</source>
        <translation>撤回话术 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Your reply, in your language</source>
        <translation>您的回复（您的语言）</translation>
    </message>
    <message>
        <source>The reply in the buyer&apos;s language</source>
        <translation>买家语言的回复</translation>
    </message>
    <message>
        <source>Copy reply  Ctrl+Enter</source>
        <translation>复制回复  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Reply in {language}, or pick a script with Alt+1 … 9</source>
        <translation>用{language}写回复，或按 Alt+1 … 9 选话术</translation>
    </message>
    <message>
        <source>{language}: what the buyer reads</source>
        <translation>{language}：买家看到的内容</translation>
    </message>
    <message>
        <source>{title} · send along: {files}</source>
        <translation>{title} · 请随附：{files}</translation>
    </message>
    <message>
        <source>No model translates this pair: free text cannot be sent. Above are the scripts nearest to it; memory works, too.</source>
        <translation>没有可翻译这对语言的模型，自由文字无法发出。上方是意思最接近的话术；记忆库仍可使用。</translation>
    </message>
    <message>
        <source>translating …</source>
        <translation>翻译中 …</translation>
    </message>
    <message>
        <source>Read back: {text}</source>
        <translation>回译：{text}</translation>
    </message>
    <message>
        <source>This could not be translated. Above are the scripts.</source>
        <translation>无法翻译。上方有可用的话术。</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字符</translation>
    </message>
</context>
<context>
    <name>ResultsImportDialog</name>
    <message>
        <source>Import outcomes</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Looking at {name} …</source>
        <translation>正在查看 {name}…</translation>
    </message>
    <message>
        <source>Lines that cannot be used</source>
        <translation>无法使用的行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) on satisfaction</source>
        <translation>
            <numerusform>%n 条满意度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) on buying again</source>
        <translation>
            <numerusform>%n 条复购</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be used and are left out</source>
        <translation>
            <numerusform>%n 行无法使用，已略过</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no answer in this file.</source>
        <translation>这个文件里没有结果。</translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) kept</source>
        <translation>
            <numerusform>已保存 %n 条结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them newer than what was known</source>
        <translation>
            <numerusform>其中 %n 条替换了旧的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a reply of yours</source>
        <translation>
            <numerusform>%n 条找不到对应的回复</numerusform>
        </translation>
    </message>
    <message>
        <source>They count for the shop, but for no language and no problem.</source>
        <translation>它们计入店铺，但不计入任何语言和问题。</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>第 {line} 行：{reason}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>无法读取这个文件。</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>{value} of {most}</source>
        <translation>{value}（满分 {most}）</translation>
    </message>
</context>
<context>
    <name>ScriptDialog</name>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>This language is up to date</source>
        <translation>此语言已是最新</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The base text changed after this language was written.</source>
        <translation>此语言写好之后，基准文本又改过。</translation>
    </message>
    <message>
        <source>A script needs a title and a text in {language}.</source>
        <translation>话术需要标题和{language}文本。</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write 2027-06-30.</source>
        <translation>“{text}”不是日期，请写成 2027-06-30。</translation>
    </message>
</context>
<context>
    <name>ScriptFields</name>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>those of its problems</source>
        <translation>随问题类别</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>short, more formal …</source>
        <translation>如：简短版、正式版…</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>短码</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <source>Also for</source>
        <translation>也适用于</translation>
    </message>
    <message>
        <source>Moods</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Marketplaces</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>表达方式</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Variant of</source>
        <translation>变体来源</translation>
    </message>
    <message>
        <source>Which variant</source>
        <translation>变体名称</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <source>Files to send along</source>
        <translation>随附文件</translation>
    </message>
</context>
<context>
    <name>ScriptFiles</name>
    <message>
        <source>Files to send along</source>
        <translation>随附文件</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Only the paths are kept; a picked script names the files.</source>
        <translation>只记录文件路径；选用话术时会提示随附的文件。</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
</context>
<context>
    <name>ScriptsPane</name>
    <message>
        <source>Search scripts: words, pinyin, short code  (Alt+S)</source>
        <translation>搜索话术：词语、拼音、短码  (Alt+S)</translation>
    </message>
    <message>
        <source>Search scripts</source>
        <translation>搜索话术</translation>
    </message>
    <message>
        <source>Scripts for this message</source>
        <translation>适合这条消息的话术</translation>
    </message>
    <message>
        <source>No script has “{words}”. Try other words, or write the reply below.</source>
        <translation>没有含“{words}”的话术。换个词，或在下方直接写回复。</translation>
    </message>
    <message>
        <source>No scripts yet. Write the reply below, or import scripts.</source>
        <translation>还没有话术。请在下方写回复，或导入话术。</translation>
    </message>
</context>
<context>
    <name>SegmentCard</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take it out of the memory again (Ctrl+Z)</source>
        <translation>从记忆库中撤回 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Translating …</source>
        <translation>正在翻译…</translation>
    </message>
    <message>
        <source>Sentence {number}: {origin}</source>
        <translation>第 {number} 句：{origin}</translation>
    </message>
    <message>
        <source>✓ Saved in the memory</source>
        <translation>✓ 已存入记忆库</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>✎ Changed – Ctrl+S saves it in the memory</source>
        <translation>✎ 已修改，按 Ctrl+S 存入记忆库</translation>
    </message>
    <message>
        <source>Saved in the memory by you.</source>
        <translation>由您存入记忆库。</translation>
    </message>
    <message numerus="yes">
        <source>%n other version(s): Alt+Down</source>
        <translation>
            <numerusform>另有 %n 种译法：Alt+↓</numerusform>
        </translation>
    </message>
    <message>
        <source>Use “{fix}”  Alt+Enter</source>
        <translation>改为“{fix}”  Alt+Enter</translation>
    </message>
    <message>
        <source>Memory {score} %:</source>
        <translation>记忆库 {score}%：</translation>
    </message>
</context>
<context>
    <name>SegmentsPane</name>
    <message>
        <source>Copy translation</source>
        <translation>复制译文</translation>
    </message>
    <message>
        <source>Copy the whole translation (Ctrl+Shift+C)</source>
        <translation>复制全部译文 (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>No model translates {pair} yet</source>
        <translation>还没有“{pair}”的模型</translation>
    </message>
    <message>
        <source>Memory, terms and the gist work without one.</source>
        <translation>没有模型时，记忆库、术语和大意仍然可用。</translation>
    </message>
    <message>
        <source>Install a model …</source>
        <translation>安装模型…</translation>
    </message>
    <message>
        <source>The starter model cannot read all of this</source>
        <translation>入门模型读不全这条消息</translation>
    </message>
    <message>
        <source>A full model for {pair} can. Memory, terms and the gist work without.</source>
        <translation>完整的 {pair} 模型可以。没有它，记忆库、术语和大意照常可用。</translation>
    </message>
    <message>
        <source>A part could not be translated.</source>
        <translation>有一部分未能翻译。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新阅读</translation>
    </message>
    <message>
        <source>Roughly: {problem} ({percent} % sure) · {mood}</source>
        <translation>大意：{problem}（把握 {percent}%）· {mood}</translation>
    </message>
    <message>
        <source>Like: {ours}</source>
        <translation>相近说法：{ours}</translation>
    </message>
    <message numerus="yes">
        <source>%n from memory</source>
        <translation>
            <numerusform>记忆库 %n 句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n similar</source>
        <translation>
            <numerusform>相似 %n 句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by model</source>
        <translation>
            <numerusform>模型 %n 句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not translated</source>
        <translation>
            <numerusform>未译 %n 句</numerusform>
        </translation>
    </message>
    <message>
        <source>translating …</source>
        <translation>正在翻译…</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Changes hold at once.</source>
        <translation>修改立即生效。</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>The buyer&apos;s message</source>
        <translation>买家消息</translation>
    </message>
    <message>
        <source>Click to copy</source>
        <translation>点击复制</translation>
    </message>
    <message>
        <source>Buyers say “{said}” and mean “{meant}”: {ours}</source>
        <translation>买家说“{said}”，指的是“{meant}”：{ours}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>No models</source>
        <translation>没有模型</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Translating …</source>
        <translation>正在翻译…</translation>
    </message>
    <message>
        <source>Engine restarting</source>
        <translation>引擎重启中</translation>
    </message>
    <message>
        <source>No language model is installed. Memory and terms work. Click to install one.</source>
        <translation>没有安装语言模型。记忆库和术语可用。点击安装。</translation>
    </message>
    <message>
        <source>The engine is ready. Click for the language models.</source>
        <translation>引擎就绪。点击管理语言模型。</translation>
    </message>
    <message>
        <source>The engine is translating.</source>
        <translation>引擎正在翻译。</translation>
    </message>
    <message>
        <source>The engine stopped and starts again with the next message.</source>
        <translation>引擎已停止，下一条消息会重新启动它。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>数据不会离开本机。</translation>
    </message>
    <message>
        <source>A model is being downloaded; no message leaves this computer.</source>
        <translation>正在下载模型；消息不会离开本机。</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>下载中</translation>
    </message>
    <message>
        <source>The first is due in {left}. Click for the open cases (Ctrl+Shift+E).</source>
        <translation>最近一件 {left} 后到期。点击查看未结升级单（Ctrl+Shift+E）。</translation>
    </message>
    <message>
        <source>The first is late. Click for the open cases (Ctrl+Shift+E).</source>
        <translation>最近一件已超时。点击查看未结升级单（Ctrl+Shift+E）。</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>升级单 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied messages open by themselves. Click to switch it off (Ctrl+L).</source>
        <translation>复制的消息会自动打开。点击关闭 (Ctrl+L)。</translation>
    </message>
    <message>
        <source>The clipboard is not watched. Click to open copied messages by themselves (Ctrl+L).</source>
        <translation>没有监听剪贴板。点击后，复制的消息会自动打开 (Ctrl+L)。</translation>
    </message>
    <message>
        <source>Clipboard watched</source>
        <translation>剪贴板监听中</translation>
    </message>
    <message>
        <source>Clipboard off</source>
        <translation>剪贴板未监听</translation>
    </message>
</context>
<context>
    <name>StoreProblemDialog</name>
    <message>
        <source>Deskside cannot open its data</source>
        <translation>Deskside 无法打开数据</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Other folder …</source>
        <translation>其他文件夹…</translation>
    </message>
    <message>
        <source>Open backups</source>
        <translation>打开备份</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Folder for Deskside&apos;s data</source>
        <translation>Deskside 的数据文件夹</translation>
    </message>
</context>
<context>
    <name>StressDialog</name>
    <message>
        <source>Stress</source>
        <translation>压力</translation>
    </message>
    <message>
        <source>Delete these backups, too; a new one is made first</source>
        <translation>同时删除这些备份（先新建一份）</translation>
    </message>
    <message>
        <source>Your answers lie in your own file. They go into no pack, no export for the lead and no figure of the team. They are no diagnosis.</source>
        <translation>你的回答只存在你自己的文件里，不会进入任何内容包、给主管的导出或团队数据，也不是诊断。</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>All your answers, into a file of yours</source>
        <translation>把你的全部回答写进你自己的文件</translation>
    </message>
    <message>
        <source>Delete all …</source>
        <translation>全部删除…</translation>
    </message>
    <message>
        <source>Question of the day</source>
        <translation>每日问题</translation>
    </message>
    <message>
        <source>Question of the week</source>
        <translation>每周问题</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Which answers</source>
        <translation>哪些回答</translation>
    </message>
    <message>
        <source>Over how many days</source>
        <translation>时间范围</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s); the line is the mean of seven days.</source>
        <translation>
            <numerusform>%n 个回答；曲线是七天的平均值。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s); one a week.</source>
        <translation>
            <numerusform>%n 个回答；每周一个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) so far; from {needed} on they are drawn here.</source>
        <translation>
            <numerusform>目前 %n 个回答；满 {needed} 个后在这里显示曲线。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After an exercise your answer changed by {change} on average (%n exercise(s)).</source>
        <translation>
            <numerusform>练习之后，你的回答平均变化 {change}（%n 次练习）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Keep my answer</source>
        <translation>保存回答</translation>
    </message>
    <message>
        <source>Export my answers</source>
        <translation>导出我的回答</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) written. The file is yours alone.</source>
        <translation>
            <numerusform>已写入 %n 个回答。这个文件只属于你。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are overwritten in your file.</source>
        <translation>文件中的回答会被覆盖。</translation>
    </message>
    <message>
        <source>Delete all your answers?</source>
        <translation>删除你的全部回答？</translation>
    </message>
    <message numerus="yes">
        <source>%n older backup(s) deleted; the new one holds none.</source>
        <translation>
            <numerusform>已删除 %n 份旧备份；新备份中没有回答。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) could not be deleted.</source>
        <translation>
            <numerusform>有 %n 份备份无法删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete them yourself:</source>
        <translation>请自行删除：</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s), {first} to {last}, hold them, too. Left alone, the daily ones are replaced one by one; others stay.</source>
        <translation>
            <numerusform>还有 %n 份备份（{first} 至 {last}）含有这些回答。不删除的话，每日备份会逐份被替换，其他备份会一直保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) deleted.</source>
        <translation>
            <numerusform>已删除 %n 个回答。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermHits</name>
    <message>
        <source>Buyers say “{said}” and mean “{meant}”.</source>
        <translation>买家说“{said}”，指的是“{meant}”。</translation>
    </message>
    <message>
        <source>Do not answer with “{said}”: the term is “{meant}”.</source>
        <translation>回复时不要用“{said}”，应当用“{meant}”。</translation>
    </message>
    <message>
        <source>Stays as it is, in every language.</source>
        <translation>在任何语言中都保持原样。</translation>
    </message>
</context>
<context>
    <name>TermsPane</name>
    <message>
        <source>Terms in this message</source>
        <translation>这条消息中的术语</translation>
    </message>
    <message>
        <source>No approved terms in this message.</source>
        <translation>这条消息里没有审定术语。</translation>
    </message>
</context>
<context>
    <name>ToolsDialog</name>
    <message>
        <source>Tools by problem</source>
        <translation>按问题分的工具</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the tool</source>
        <translation>工具名称</translation>
    </message>
    <message>
        <source>Address of a page, or path of a file</source>
        <translation>网页地址或文件路径</translation>
    </message>
    <message>
        <source>Address of the tool</source>
        <translation>工具地址</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Deskside</source>
        <translation>显示 Deskside</translation>
    </message>
    <message>
        <source>Watch the clipboard</source>
        <translation>监听剪贴板</translation>
    </message>
    <message>
        <source>Quit Deskside</source>
        <translation>退出 Deskside</translation>
    </message>
    <message>
        <source>Deskside: the clipboard is watched</source>
        <translation>Deskside：正在监听剪贴板</translation>
    </message>
</context>
<context>
    <name>TriageBar</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Marketplace and country</source>
        <translation>平台和国家</translation>
    </message>
    <message>
        <source>Unclear: {first} or {second}?</source>
        <translation>不确定：{first}还是{second}？</translation>
    </message>
    <message>
        <source>Problem: {problem}</source>
        <translation>问题：{problem}</translation>
    </message>
    <message>
        <source>{mood}, veiled</source>
        <translation>{mood} · 含蓄</translation>
    </message>
    <message>
        <source>Mood: {mood}</source>
        <translation>情绪：{mood}</translation>
    </message>
    <message>
        <source>country guessed from the language</source>
        <translation>国家按语言推测</translation>
    </message>
    <message>
        <source>country chosen by you</source>
        <translation>国家由您选定</translation>
    </message>
    <message>
        <source>night there</source>
        <translation>当地是夜间</translation>
    </message>
    <message>
        <source>Marketplace …</source>
        <translation>平台 …</translation>
    </message>
    <message>
        <source>Click to choose.</source>
        <translation>点击选择。</translation>
    </message>
    <message>
        <source>Chosen by you.</source>
        <translation>由您选定。</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>把握 {percent}%</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>The buyer&apos;s country</source>
        <translation>买家国家</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>Buyer&apos;s sentence</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>Wellbeing</name>
    <message>
        <source>The break waits.</source>
        <translation>休息先等一等。</translation>
    </message>
    <message>
        <source>That was a hard conversation. A minute of rest?</source>
        <translation>刚才的对话不容易。歇一分钟？</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>歇一会儿</translation>
    </message>
    <message>
        <source>A long break begins at the next pause ({time}).</source>
        <translation>下次停顿时开始长休息（{time}）。</translation>
    </message>
    <message numerus="yes">
        <source>Postpone (%n left)</source>
        <translation>
            <numerusform>推迟（还可 %n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>One question on stress; only you see the answer.</source>
        <translation>一个关于压力的问题；答案只有你能看到。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>Find everywhere …</source>
        <translation>全局查找 …</translation>
    </message>
    <message>
        <source>Knowledge base …</source>
        <translation>知识库 …</translation>
    </message>
    <message>
        <source>Script library …</source>
        <translation>话术库 …</translation>
    </message>
    <message>
        <source>Open cases …</source>
        <translation>未结升级单 …</translation>
    </message>
    <message>
        <source>Rules of the gate …</source>
        <translation>发送前检查规则 …</translation>
    </message>
    <message>
        <source>Tools by problem …</source>
        <translation>按问题分的工具 …</translation>
    </message>
    <message>
        <source>Translation memory …</source>
        <translation>翻译记忆库…</translation>
    </message>
    <message>
        <source>Figures …</source>
        <translation>统计…</translation>
    </message>
    <message>
        <source>Break now</source>
        <translation>立即休息</translation>
    </message>
    <message>
        <source>Breathing …</source>
        <translation>呼吸练习…</translation>
    </message>
    <message>
        <source>Stress …</source>
        <translation>压力 …</translation>
    </message>
    <message>
        <source>Language models …</source>
        <translation>语言模型…</translation>
    </message>
    <message>
        <source>At the left edge</source>
        <translation>靠左停靠</translation>
    </message>
    <message>
        <source>At the right edge</source>
        <translation>靠右停靠</translation>
    </message>
    <message>
        <source>Free window</source>
        <translation>自由窗口</translation>
    </message>
    <message>
        <source>Always on top</source>
        <translation>窗口置顶</translation>
    </message>
    <message>
        <source>One-line bar</source>
        <translation>收成一行</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>About Deskside</source>
        <translation>关于 Deskside</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>WritingDialog</name>
    <message>
        <source>What you wrote is not saved.</source>
        <translation>写的内容还没保存。</translation>
    </message>
    <message>
        <source>Esc once more leaves without it.</source>
        <translation>再按一次 Esc 就不保存离开。</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>不保存，离开</translation>
    </message>
</context>
<context>
    <name>_Field</name>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>which currency?</source>
        <translation>请选币种</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>请选择 …</translation>
    </message>
    <message>
        <source>This cannot be read. For example: {hint}</source>
        <translation>无法识别。例如：{hint}</translation>
    </message>
    <message>
        <source>Suggested by the script: check the date, or write another.</source>
        <translation>话术给出的建议日期：请核对或改写。</translation>
    </message>
</context>
<context>
    <name>_Page</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title, {language}</source>
        <translation>标题，{language}</translation>
    </message>
    <message>
        <source>Text as Markdown: ## heading, - list, **strong**, | table |</source>
        <translation>用 Markdown 写：## 标题、- 列表、**强调**、| 表格 |</translation>
    </message>
    <message>
        <source>Text, {language}</source>
        <translation>正文，{language}</translation>
    </message>
    <message>
        <source>What the buyer reads</source>
        <translation>买家看到的内容</translation>
    </message>
    <message>
        <source>Placeholders: {order_no} {date:+3d} {choice:one|two}. Parts: [S] [T] [A] [R].</source>
        <translation>占位符：{order_no} {date:+3d} {choice:甲|乙}。结构：[S] [T] [A] [R]。</translation>
    </message>
</context>
<context>
    <name>answer</name>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>物流</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>法务</translation>
    </message>
    <message>
        <source>Words: “{text}”</source>
        <translation>词语：“{text}”</translation>
    </message>
    <message>
        <source>Decides: “{text}”</source>
        <translation>决定性词语：“{text}”</translation>
    </message>
    <message>
        <source>Signs: {text}</source>
        <translation>符号：{text}</translation>
    </message>
    <message>
        <source>Like: “{text}”</source>
        <translation>相近说法：“{text}”</translation>
    </message>
    <message>
        <source>You sorted: “{text}”</source>
        <translation>您归类过：“{text}”</translation>
    </message>
    <message>
        <source>short code</source>
        <translation>短码</translation>
    </message>
    <message>
        <source>fits the problem</source>
        <translation>符合问题</translation>
    </message>
    <message>
        <source>fits the mood</source>
        <translation>符合情绪</translation>
    </message>
    <message>
        <source>for such cases</source>
        <translation>适合这类层级</translation>
    </message>
    <message>
        <source>for this marketplace</source>
        <translation>适用此平台</translation>
    </message>
    <message>
        <source>your words</source>
        <translation>匹配词语</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>nearly your words</source>
        <translation>近似词语</translation>
    </message>
    <message>
        <source>often solved</source>
        <translation>解决率高</translation>
    </message>
    <message>
        <source>used lately</source>
        <translation>最近用过</translation>
    </message>
    <message>
        <source>not in the buyer&apos;s language</source>
        <translation>没有买家语言的版本</translation>
    </message>
    <message>
        <source>translation is older than the text</source>
        <translation>译文早于原文</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>又来咨询</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>first reply</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>next reply</source>
        <translation>后续回复</translation>
    </message>
    <message>
        <source>escalated case</source>
        <translation>升级单</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>时间充裕</translation>
    </message>
    <message>
        <source>soon due</source>
        <translation>即将到时</translation>
    </message>
    <message>
        <source>late</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>无计时</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>no answer needed</source>
        <translation>无需回复</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Buyer&apos;s name</source>
        <translation>买家姓名</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的名字</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>物流单号</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运商</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>12-05, 5 Dec, +3</source>
        <translation>12-05、明天、+3</translation>
    </message>
    <message>
        <source>29.90 EUR</source>
        <translation>29.90 EUR</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Still empty: {text}</source>
        <translation>尚未填写：{text}</translation>
    </message>
    <message>
        <source>The number {text} is not the same on both sides</source>
        <translation>两边的数字不一致：{text}</translation>
    </message>
    <message>
        <source>Another order number: {text}</source>
        <translation>订单号不一致：{text}</translation>
    </message>
    <message>
        <source>Another date: {text}</source>
        <translation>日期不一致：{text}</translation>
    </message>
    <message>
        <source>Another amount: {text}</source>
        <translation>金额不一致：{text}</translation>
    </message>
    <message>
        <source>Another link: {text}</source>
        <translation>链接不一致：{text}</translation>
    </message>
    <message>
        <source>Not translated: {text}</source>
        <translation>未翻译：{text}</translation>
    </message>
    <message>
        <source>This does not look like the buyer&apos;s language</source>
        <translation>看起来不是买家的语言</translation>
    </message>
    <message>
        <source>“{text}” is a forbidden term</source>
        <translation>“{text}”是禁用词</translation>
    </message>
    <message>
        <source>“{text}” is not the team&apos;s term</source>
        <translation>“{text}”不是团队规定的用词</translation>
    </message>
    <message>
        <source>The team&apos;s term for “{text}” is missing: {term}</source>
        <translation>译文缺少“{text}”的团队术语：{term}</translation>
    </message>
    <message>
        <source>Promises too much: “{text}”</source>
        <translation>承诺过头：“{text}”</translation>
    </message>
    <message>
        <source>Contact data is not allowed here: {text}</source>
        <translation>此处不允许联系方式：{text}</translation>
    </message>
    <message>
        <source>Links out are not allowed here: {text}</source>
        <translation>此处不允许站外链接：{text}</translation>
    </message>
    <message>
        <source>Coupons are not allowed here: {text}</source>
        <translation>此处不允许优惠券：{text}</translation>
    </message>
    <message>
        <source>No reward for a review: {text}</source>
        <translation>不得以好处换评价：{text}</translation>
    </message>
    <message>
        <source>Payment outside the marketplace: {text}</source>
        <translation>平台外付款：{text}</translation>
    </message>
    <message>
        <source>{over} characters over the limit of {limit}</source>
        <translation>超出上限 {limit} 字符 {over} 个</translation>
    </message>
    <message>
        <source>Wrong form of address: “{text}”</source>
        <translation>称呼不当：“{text}”</translation>
    </message>
    <message>
        <source>Germans want an exact date: “{text}”</source>
        <translation>德国买家要确切日期：“{text}”</translation>
    </message>
    <message>
        <source>Machine translation that nobody has checked</source>
        <translation>机器翻译，尚无人核对</translation>
    </message>
    <message>
        <source>The starter model is unsure: this may say something else. Check it or take a script.</source>
        <translation>入门模型拿不准，意思可能不对。请核对，或改用话术。</translation>
    </message>
    <message>
        <source>This script has expired ({text})</source>
        <translation>此话术已失效（{text}）</translation>
    </message>
    <message>
        <source>This language version is older than the Chinese text</source>
        <translation>此语言版本早于中文原文</translation>
    </message>
    <message>
        <source>One side says no, the other yes: “{text}”</source>
        <translation>一边否定、一边肯定：“{text}”</translation>
    </message>
    <message>
        <source>Internal words of “{title}”: {text}</source>
        <translation>内部文章“{title}”的原话：{text}</translation>
    </message>
    <message>
        <source>“{title}” has expired ({text})</source>
        <translation>“{title}”已过期（{text}）</translation>
    </message>
    <message>
        <source>There is no text in the buyer&apos;s language</source>
        <translation>还没有买家语言的文本</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>尚未使用</translation>
    </message>
    <message>
        <source>Used {uses} times</source>
        <translation>用过 {uses} 次</translation>
    </message>
    <message>
        <source>{good} of {n} solved ({low}–{high} %)</source>
        <translation>{n} 次中解决 {good} 次（{low}–{high}%）</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
</context>
<context>
    <name>articles</name>
    <message>
        <source>in the title</source>
        <translation>标题里有</translation>
    </message>
    <message>
        <source>in the tags</source>
        <translation>标签里有</translation>
    </message>
    <message>
        <source>among its questions</source>
        <translation>在相似问法中</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>正文里有</translation>
    </message>
    <message>
        <source>by its sound</source>
        <translation>按拼音</translation>
    </message>
    <message>
        <source>nearly the words</source>
        <translation>相近的词</translation>
    </message>
    <message>
        <source>means the same</source>
        <translation>意思相近</translation>
    </message>
    <message>
        <source>fits the problem</source>
        <translation>符合问题类别</translation>
    </message>
    <message>
        <source>for this product</source>
        <translation>对应此商品</translation>
    </message>
    <message>
        <source>pinned here</source>
        <translation>已在此固定</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>quotable</source>
        <translation>可引用</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不推荐</translation>
    </message>
    <message>
        <source>Draft: not found by others yet.</source>
        <translation>草稿：其他人还搜不到。</translation>
    </message>
    <message>
        <source>Archived: it is no longer kept up to date.</source>
        <translation>已归档：不再更新。</translation>
    </message>
    <message>
        <source>Internal: not for buyers</source>
        <translation>内部：不可发给买家</translation>
    </message>
    <message>
        <source>May be quoted to buyers</source>
        <translation>可以引用给买家</translation>
    </message>
    <message>
        <source>Expired on {date}: check it before you use it.</source>
        <translation>已于 {date} 过期：使用前请先核实。</translation>
    </message>
    <message>
        <source>This language is older than the {language} text.</source>
        <translation>此语言版本比{language}原文旧。</translation>
    </message>
    <message>
        <source>This link leads to no article here.</source>
        <translation>这个链接在本机没有对应的文章。</translation>
    </message>
    <message>
        <source>There is no filter {words}.</source>
        <translation>没有筛选条件 {words}。</translation>
    </message>
    <message>
        <source>Filters: tag:returns class:return_refund lang:en sku:B-17 expired:yes state:draft</source>
        <translation>筛选：标签:退货&#x3000;问题:退货退款&#x3000;语言:英语&#x3000;货号:B-17&#x3000;过期:是&#x3000;状态:草稿</translation>
    </message>
    <message>
        <source>Only articles with this tag</source>
        <translation>只看带此标签的文章</translation>
    </message>
    <message>
        <source>Only articles about this problem</source>
        <translation>只看此类问题的文章</translation>
    </message>
    <message>
        <source>Only articles in this language</source>
        <translation>只看有此语言版本的文章</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The data cannot be opened with this key.</source>
        <translation>用这个密钥打不开数据。</translation>
    </message>
    <message>
        <source>A newer version of Deskside wrote this data.</source>
        <translation>这些数据由更新版本的 Deskside 写入。</translation>
    </message>
    <message>
        <source>The data file belongs to another program.</source>
        <translation>这个数据文件属于别的程序。</translation>
    </message>
    <message>
        <source>Another program holds the data file.</source>
        <translation>另一个程序占用了数据文件。</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written; this was not saved.</source>
        <translation>磁盘已满或无法写入，这次没有保存。</translation>
    </message>
    <message>
        <source>The data file is damaged.</source>
        <translation>数据文件已损坏。</translation>
    </message>
    <message>
        <source>The data file cannot be read or written.</source>
        <translation>数据文件无法读写。</translation>
    </message>
    <message>
        <source>The data is protected by a passphrase.</source>
        <translation>数据受口令保护。</translation>
    </message>
    <message>
        <source>The key of the data is not in this system&apos;s keyring.</source>
        <translation>系统密钥环中没有数据的密钥。</translation>
    </message>
    <message>
        <source>The keyring of this system does not answer.</source>
        <translation>系统密钥环没有响应。</translation>
    </message>
    <message>
        <source>The keyring of this system did not keep the key.</source>
        <translation>系统密钥环没有存住密钥。</translation>
    </message>
    <message>
        <source>This system has no keyring.</source>
        <translation>此系统没有密钥环。</translation>
    </message>
    <message>
        <source>This is not a recovery code.</source>
        <translation>这不是有效的恢复码。</translation>
    </message>
    <message>
        <source>This value does not fit the setting.</source>
        <translation>这个值不适用于该设置。</translation>
    </message>
    <message>
        <source>The starter content is damaged.</source>
        <translation>入门内容已损坏。</translation>
    </message>
    <message>
        <source>A tool without a name cannot be saved.</source>
        <translation>没有名称的工具无法保存。</translation>
    </message>
    <message>
        <source>This tool was removed meanwhile.</source>
        <translation>此工具已被删除。</translation>
    </message>
    <message>
        <source>This case is no longer open.</source>
        <translation>此升级单已结束。</translation>
    </message>
    <message>
        <source>A case stays open until the buyer has the result.</source>
        <translation>买家得到结果之前，升级单不会结束。</translation>
    </message>
    <message>
        <source>A script of the file cannot be read.</source>
        <translation>文件中有一条话术无法读取。</translation>
    </message>
    <message>
        <source>A script without a text cannot be saved.</source>
        <translation>没有文本的话术无法保存。</translation>
    </message>
    <message>
        <source>A script has a language that is none.</source>
        <translation>话术里有无效的语言。</translation>
    </message>
    <message>
        <source>A script&apos;s id has signs that it may not have.</source>
        <translation>话术标识里有不允许的字符。</translation>
    </message>
    <message>
        <source>There is a script of this id already.</source>
        <translation>已有相同标识的话术。</translation>
    </message>
    <message>
        <source>This script was removed meanwhile.</source>
        <translation>此话术已被删除。</translation>
    </message>
    <message>
        <source>This reply was removed meanwhile.</source>
        <translation>此回复已被删除。</translation>
    </message>
    <message>
        <source>A known sentence of the content pack cannot be read.</source>
        <translation>内容包中有一个句子无法读取。</translation>
    </message>
    <message>
        <source>The starter model cannot say this.</source>
        <translation>入门模型说不好这句话。</translation>
    </message>
    <message>
        <source>The model cannot say all of this.</source>
        <translation>模型没能全部译出。</translation>
    </message>
    <message>
        <source>No model translates this pair of languages.</source>
        <translation>没有模型能翻译这个语言对。</translation>
    </message>
    <message>
        <source>The translation engine stopped and was started again.</source>
        <translation>翻译引擎曾停止，已重新启动。</translation>
    </message>
    <message>
        <source>The gist is not available: its part of the program is missing.</source>
        <translation>大意功能不可用：程序缺少相应部分。</translation>
    </message>
    <message>
        <source>The model is damaged and cannot be used.</source>
        <translation>模型已损坏，无法使用。</translation>
    </message>
    <message>
        <source>The starter model is damaged and cannot be used.</source>
        <translation>入门模型已损坏，无法使用。</translation>
    </message>
    <message>
        <source>This model came with Deskside and cannot be removed.</source>
        <translation>此模型随 Deskside 附带，不能移除。</translation>
    </message>
    <message>
        <source>The disk reports an error.</source>
        <translation>磁盘报告错误。</translation>
    </message>
    <message>
        <source>There is no data file in this folder.</source>
        <translation>这个文件夹里没有数据文件。</translation>
    </message>
    <message>
        <source>This data was set up without a recovery code.</source>
        <translation>这些数据没有恢复码。</translation>
    </message>
    <message>
        <source>The backup is not there.</source>
        <translation>备份不存在。</translation>
    </message>
    <message>
        <source>The backup is damaged.</source>
        <translation>备份已损坏。</translation>
    </message>
    <message>
        <source>A part of the program is missing: the model that tells languages.</source>
        <translation>程序不完整：缺少语言识别模型。</translation>
    </message>
    <message>
        <source>A part of the program is damaged: the model that tells languages.</source>
        <translation>程序不完整：语言识别模型已损坏。</translation>
    </message>
    <message>
        <source>A word list of the program is damaged.</source>
        <translation>程序自带的词表已损坏。</translation>
    </message>
    <message>
        <source>Deskside could not start.</source>
        <translation>Deskside 无法启动。</translation>
    </message>
    <message>
        <source>A sentence without a translation cannot be saved.</source>
        <translation>没有译文的句子无法保存。</translation>
    </message>
    <message>
        <source>A term without a word cannot be saved.</source>
        <translation>没有词的术语无法保存。</translation>
    </message>
    <message>
        <source>This term was removed meanwhile.</source>
        <translation>这个术语已被移除。</translation>
    </message>
    <message>
        <source>A term has a language that is none.</source>
        <translation>术语的语言代码无效。</translation>
    </message>
    <message>
        <source>This file is no language model.</source>
        <translation>这个文件不是语言模型。</translation>
    </message>
    <message>
        <source>This language model is too big.</source>
        <translation>这个语言模型太大。</translation>
    </message>
    <message>
        <source>This file was refused: it wants to write outside its folder.</source>
        <translation>已拒绝这个文件：它试图写到自己的文件夹之外。</translation>
    </message>
    <message>
        <source>A model for this pair of languages is installed already.</source>
        <translation>这个语言对已经装有模型。</translation>
    </message>
    <message>
        <source>There is not enough space for the model.</source>
        <translation>空间不足，放不下这个模型。</translation>
    </message>
    <message>
        <source>This language model is no longer there.</source>
        <translation>这个语言模型已经不在了。</translation>
    </message>
    <message>
        <source>There is no model for this pair of languages.</source>
        <translation>没有这个语言对的模型。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>The server did not give the file.</source>
        <translation>服务器没有提供这个文件。</translation>
    </message>
    <message>
        <source>The connection to the server is not secure.</source>
        <translation>与服务器的连接不安全。</translation>
    </message>
    <message>
        <source>The download broke off.</source>
        <translation>下载中断。</translation>
    </message>
    <message>
        <source>The file is longer than it should be.</source>
        <translation>文件超出应有的大小。</translation>
    </message>
    <message>
        <source>The list of models cannot be read.</source>
        <translation>模型列表无法读取。</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>文件无法打开。</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>文件已损坏。</translation>
    </message>
    <message>
        <source>The file&apos;s encoding cannot be read.</source>
        <translation>文件编码无法识别。</translation>
    </message>
    <message>
        <source>The file declares XML entities and was not read: they can hide other files.</source>
        <translation>文件声明了 XML 实体，可能夹带其他文件，因此没有读取。</translation>
    </message>
    <message>
        <source>The first line does not name the columns.</source>
        <translation>第一行没有写明各列名称。</translation>
    </message>
    <message>
        <source>This kind of file is not known here.</source>
        <translation>不支持这种文件。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>文件无法写入。</translation>
    </message>
    <message>
        <source>The file was changed or damaged on the disk.</source>
        <translation>文件在磁盘上被改动或已损坏。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>文件已不在。</translation>
    </message>
    <message>
        <source>This is no file of the knowledge base.</source>
        <translation>这不是知识库的文件。</translation>
    </message>
    <message>
        <source>The file is too large for an attachment.</source>
        <translation>文件太大，不能作为附件。</translation>
    </message>
    <message>
        <source>Files of this kind cannot be attached.</source>
        <translation>这种文件不能作为附件。</translation>
    </message>
    <message>
        <source>The attachment cannot be read.</source>
        <translation>附件无法读取。</translation>
    </message>
    <message>
        <source>What is missing stands in its own words.</source>
        <translation>未译出的部分保留原文。</translation>
    </message>
    <message>
        <source>Install the program again, or a full model for this pair.</source>
        <translation>请重新安装本程序，或安装该语言对的完整模型。</translation>
    </message>
    <message>
        <source>A full model for the pair goes before it.</source>
        <translation>安装该语言对的完整模型后会优先使用后者。</translation>
    </message>
    <message>
        <source>Attach it again.</source>
        <translation>请重新添加附件。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请换一个文件。</translation>
    </message>
    <message>
        <source>Give the file another name and attach it again.</source>
        <translation>请给文件换个名字，再重新添加。</translation>
    </message>
    <message>
        <source>Make it smaller, or link to the place where it lies.</source>
        <translation>请缩小文件，或改为链接到它的位置。</translation>
    </message>
    <message>
        <source>Use a picture (PNG, JPEG, GIF, WebP), PDF, TXT, CSV, XLSX or DOCX file.</source>
        <translation>请使用图片（PNG、JPEG、GIF、WebP）、PDF、TXT、CSV、XLSX 或 DOCX 文件。</translation>
    </message>
    <message>
        <source>Make room on the disk, or choose another data folder.</source>
        <translation>请腾出磁盘空间，或换一个数据文件夹。</translation>
    </message>
    <message>
        <source>Take some of them out.</source>
        <translation>请去掉其中几个。</translation>
    </message>
    <message>
        <source>Write a table of three columns: point, ours, theirs.</source>
        <translation>请写成三列的表格：要点、我们、对方。</translation>
    </message>
    <message>
        <source>Open a message first.</source>
        <translation>请先打开一条消息。</translation>
    </message>
    <message>
        <source>Write it as 2026-12-31.</source>
        <translation>请写成 2026-12-31。</translation>
    </message>
    <message>
        <source>Write title and text in that language, or keep it as a draft.</source>
        <translation>请用该语言写好标题和正文，或先存为草稿。</translation>
    </message>
    <message>
        <source>Give it another name, or change that one.</source>
        <translation>请换个名字，或修改已有的那篇。</translation>
    </message>
    <message>
        <source>Take a similarity from 0.5 to 1, for example 0.8.</source>
        <translation>相似度请取 0.5 到 1，例如 0.8。</translation>
    </message>
    <message>
        <source>Part it into several articles.</source>
        <translation>请拆成几篇文章。</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>请选择一个新文件夹。</translation>
    </message>
    <message>
        <source>Use .csv, .jsonl, or the name of a new folder.</source>
        <translation>请用 .csv、.jsonl，或一个新文件夹的名字。</translation>
    </message>
    <message>
        <source>Put the file beside it, or take its name out.</source>
        <translation>请把文件放到旁边，或去掉它的名字。</translation>
    </message>
    <message>
        <source>Name the columns title and body in the first row.</source>
        <translation>请在第一行写上 title 和 body 两列。</translation>
    </message>
    <message>
        <source>Open it in its program and save it again.</source>
        <translation>请用原来的程序打开，再保存一次。</translation>
    </message>
    <message>
        <source>Write something into it, or leave it out.</source>
        <translation>请写上内容，或不要导入它。</translation>
    </message>
    <message>
        <source>Correct those lines, or take them out.</source>
        <translation>请改正这几行，或去掉。</translation>
    </message>
    <message>
        <source>Mend that line.</source>
        <translation>请改正这一行。</translation>
    </message>
    <message>
        <source>Save it as Markdown, HTML, CSV, XLSX, DOCX, TXT or JSON.</source>
        <translation>请存为 Markdown、HTML、CSV、XLSX、DOCX、TXT 或 JSON。</translation>
    </message>
    <message>
        <source>Check its name and its place.</source>
        <translation>请检查名字和位置。</translation>
    </message>
    <message>
        <source>Save the page in a simpler form, or as Markdown.</source>
        <translation>请把页面存得简单些，或存为 Markdown。</translation>
    </message>
    <message>
        <source>Mend the other text first.</source>
        <translation>请先改正另一种语言的文本。</translation>
    </message>
    <message>
        <source>Import them in several parts.</source>
        <translation>请分几次导入。</translation>
    </message>
    <message>
        <source>Mend that row.</source>
        <translation>请改正这一行。</translation>
    </message>
    <message>
        <source>Part it into several files.</source>
        <translation>请拆成几个文件。</translation>
    </message>
    <message>
        <source>Import the folders in it one after the other.</source>
        <translation>请逐个导入其中的文件夹。</translation>
    </message>
    <message>
        <source>Leave one of them, or give the files different names.</source>
        <translation>请只留一个，或给文件起不同的名字。</translation>
    </message>
    <message>
        <source>Part it into several files, or make its pictures smaller.</source>
        <translation>请拆成几个文件，或缩小其中的图片。</translation>
    </message>
    <message>
        <source>Correct that value (a day is written 2026-12-31), or leave it empty.</source>
        <translation>请改正这个值（日期写成 2026-12-31），或留空。</translation>
    </message>
    <message>
        <source>The files of this article are too large together.</source>
        <translation>这篇文章的附件总量过大。</translation>
    </message>
    <message>
        <source>Somebody changed this article after you had opened it.</source>
        <translation>您打开之后，有人改过这篇文章。</translation>
    </message>
    <message>
        <source>A comparison needs a table of three columns: point, ours, theirs.</source>
        <translation>对比文章需要三列表格：项目、我们、对方。</translation>
    </message>
    <message>
        <source>An article is pinned or hidden for a conversation.</source>
        <translation>置顶或隐藏文章需要先有对话。</translation>
    </message>
    <message>
        <source>An article of the file cannot be read.</source>
        <translation>文件中有一篇文章无法读取。</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>这不是日期。</translation>
    </message>
    <message>
        <source>An article needs a title and a text in its base language.</source>
        <translation>文章需要基准语言的标题和正文。</translation>
    </message>
    <message>
        <source>There is an article of this name already.</source>
        <translation>已有同名文章。</translation>
    </message>
    <message>
        <source>This article was deleted meanwhile.</source>
        <translation>这篇文章已被删除。</translation>
    </message>
    <message>
        <source>An article has a language that is none.</source>
        <translation>文章的语言代码不对。</translation>
    </message>
    <message>
        <source>An article of a content pack has no name.</source>
        <translation>内容包中有文章没有名称。</translation>
    </message>
    <message>
        <source>This similarity is not possible.</source>
        <translation>相似度数值不对。</translation>
    </message>
    <message>
        <source>The text is too long for one article.</source>
        <translation>正文太长，请拆成几篇文章。</translation>
    </message>
    <message>
        <source>This version is no longer there.</source>
        <translation>这个版本已不在。</translation>
    </message>
    <message>
        <source>The folder is not empty.</source>
        <translation>文件夹不是空的。</translation>
    </message>
    <message>
        <source>Files with this ending are not known here.</source>
        <translation>不支持这种后缀的文件。</translation>
    </message>
    <message>
        <source>An attachment is not beside its file.</source>
        <translation>附件不在文件旁边。</translation>
    </message>
    <message>
        <source>The table lacks a column for the title or the text.</source>
        <translation>表格缺少标题列或正文列。</translation>
    </message>
    <message>
        <source>The document cannot be read.</source>
        <translation>文档无法读取。</translation>
    </message>
    <message>
        <source>The file is written in an unknown encoding, or is no text.</source>
        <translation>文件编码无法识别，或不是文本。</translation>
    </message>
    <message>
        <source>The document may bring in other files and is refused.</source>
        <translation>文档会引入其他文件，已拒绝。</translation>
    </message>
    <message>
        <source>The lines at the head of the file cannot be read.</source>
        <translation>文件开头的属性行无法读取。</translation>
    </message>
    <message>
        <source>The file cannot be read as JSON.</source>
        <translation>文件无法按 JSON 读取。</translation>
    </message>
    <message>
        <source>Files of this kind are left out.</source>
        <translation>这类文件会跳过。</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>没有这个文件或文件夹。</translation>
    </message>
    <message>
        <source>The page has too many elements, or too deep in each other.</source>
        <translation>网页元素过多或嵌套过深。</translation>
    </message>
    <message>
        <source>Another text of this article cannot be read.</source>
        <translation>这篇文章的另一种语言无法读取。</translation>
    </message>
    <message>
        <source>The pictures inside the documents are too large together.</source>
        <translation>文档中的图片总量过大。</translation>
    </message>
    <message>
        <source>A row has another number of cells than the header.</source>
        <translation>有一行的单元格数与表头不一致。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件太大。</translation>
    </message>
    <message>
        <source>A text is too long for one article.</source>
        <translation>有一段正文太长，一篇文章放不下。</translation>
    </message>
    <message>
        <source>These are too many files for one import.</source>
        <translation>一次导入的文件太多。</translation>
    </message>
    <message>
        <source>An article has two texts in one language.</source>
        <translation>有文章同一语言出现两份正文。</translation>
    </message>
    <message>
        <source>Unpacked, the file would be too large.</source>
        <translation>解压后文件过大。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>A value of the file does not fit.</source>
        <translation>文件中有不合适的值。</translation>
    </message>
    <message>
        <source>This is no answer to the question.</source>
        <translation>这不是这个问题的答案。</translation>
    </message>
    <message>
        <source>There is no such exercise.</source>
        <translation>没有这个练习。</translation>
    </message>
    <message>
        <source>Look at History. Save again to put yours in its place; theirs stays in History.</source>
        <translation>请看“历史”。再保存一次，就以您的为准；对方的留在历史里。</translation>
    </message>
    <message>
        <source>Type the recovery code or the passphrase again, or put a backup back.</source>
        <translation>请重新输入恢复码或口令，或恢复备份。</translation>
    </message>
    <message>
        <source>Install the newer version, or choose another folder.</source>
        <translation>请安装新版本，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Close it (a backup or sync program?) and try again. Nothing was changed.</source>
        <translation>请关闭它（可能是备份或同步软件）后重试。数据没有改动。</translation>
    </message>
    <message>
        <source>Free some space and try again. What was saved before is safe.</source>
        <translation>请腾出空间后重试。之前保存的内容完好。</translation>
    </message>
    <message>
        <source>Close Deskside and put back the newest file of the folder with the backups.</source>
        <translation>请关闭 Deskside，用备份文件夹中最新的文件恢复。</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written.</source>
        <translation>请检查文件夹是否存在、是否可写。</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>Type the recovery code that was shown when Deskside was set up.</source>
        <translation>请输入初次设置 Deskside 时显示的恢复码。</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or type the recovery code.</source>
        <translation>请解锁密钥环后重试，或输入恢复码。</translation>
    </message>
    <message>
        <source>Choose a passphrase instead.</source>
        <translation>请改用口令。</translation>
    </message>
    <message>
        <source>Choose a passphrase, or an unencrypted file.</source>
        <translation>请选择口令保护，或不加密。</translation>
    </message>
    <message>
        <source>Compare it with the print, group by group; the last character checks the rest.</source>
        <translation>请与打印件逐组核对；最后一位是校验码。</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>请重新安装程序。</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>Open a new one with Ctrl+E.</source>
        <translation>请按 Ctrl+E 新建。</translation>
    </message>
    <message>
        <source>Write what the buyer was told.</source>
        <translation>请写明告诉买家的结果。</translation>
    </message>
    <message>
        <source>Correct it there; nothing was taken in.</source>
        <translation>请在文件中改正；没有导入任何内容。</translation>
    </message>
    <message>
        <source>Write the text in the base language.</source>
        <translation>请写基准语言的文本。</translation>
    </message>
    <message>
        <source>Use small letters, digits and _.</source>
        <translation>请用小写字母、数字和 _。</translation>
    </message>
    <message>
        <source>Edit that one, or choose another id.</source>
        <translation>请编辑那一条，或换一个标识。</translation>
    </message>
    <message>
        <source>Save it as a new one.</source>
        <translation>请另存为新话术。</translation>
    </message>
    <message>
        <source>Install the program or the content pack again.</source>
        <translation>请重新安装程序或内容包。</translation>
    </message>
    <message>
        <source>Take a script, or install a full model.</source>
        <translation>请改用话术，或安装完整模型。</translation>
    </message>
    <message>
        <source>Install a model. Memory, terms and the gist work without.</source>
        <translation>请安装模型。没有模型时，记忆库、术语和大意仍然可用。</translation>
    </message>
    <message>
        <source>Read the message again; nothing was lost.</source>
        <translation>请重新阅读这条消息，内容没有丢失。</translation>
    </message>
    <message>
        <source>Install the program again. All else works.</source>
        <translation>请重新安装程序。其他功能正常。</translation>
    </message>
    <message>
        <source>Remove it and install it again.</source>
        <translation>请移除后重新安装。</translation>
    </message>
    <message>
        <source>Check the disk, and copy the data folder to another one.</source>
        <translation>请检查磁盘，并把数据文件夹复制到另一块磁盘。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>Try again. The log says what happened; please send it to your team lead.</source>
        <translation>请重试。日志记录了经过，请发给您的组长。</translation>
    </message>
    <message>
        <source>Write the translation.</source>
        <translation>请填写译文。</translation>
    </message>
    <message>
        <source>Write a term.</source>
        <translation>请填写术语。</translation>
    </message>
    <message>
        <source>Add it as a new one.</source>
        <translation>请作为新术语添加。</translation>
    </message>
    <message>
        <source>Write its code, for example en, zh or pt-BR.</source>
        <translation>请写语言代码，例如 en、zh 或 pt-BR。</translation>
    </message>
    <message>
        <source>Choose a file that ends in .argosmodel.</source>
        <translation>请选择以 .argosmodel 结尾的文件。</translation>
    </message>
    <message>
        <source>Ask your team lead for a smaller one.</source>
        <translation>请向组长索取较小的模型。</translation>
    </message>
    <message>
        <source>Do not install it; ask where it comes from.</source>
        <translation>请不要安装，并询问它的来源。</translation>
    </message>
    <message>
        <source>Keep it, or put the new one in its place.</source>
        <translation>可以保留，也可以用新模型替换。</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Check the network and the proxy, or install the model from a file.</source>
        <translation>请检查网络和代理，或从文件安装模型。</translation>
    </message>
    <message>
        <source>Try again later, or install the model from a file.</source>
        <translation>请稍后再试，或从文件安装模型。</translation>
    </message>
    <message>
        <source>Install the model from a file.</source>
        <translation>请从文件安装模型。</translation>
    </message>
    <message>
        <source>Start it again: it goes on there.</source>
        <translation>请重新开始，会从中断处继续。</translation>
    </message>
    <message>
        <source>Check that it is there and may be read.</source>
        <translation>请检查文件是否存在、是否可读。</translation>
    </message>
    <message>
        <source>Export it again, or correct this line.</source>
        <translation>请重新导出，或更正这一行。</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>请另存为 UTF-8 编码。</translation>
    </message>
    <message>
        <source>Export it again from the program it comes from.</source>
        <translation>请从原来的程序重新导出。</translation>
    </message>
    <message>
        <source>Name the languages in the first line, for example es and zh.</source>
        <translation>请在第一行写明语言，例如 es 和 zh。</translation>
    </message>
    <message>
        <source>Use a file that ends in .tmx, .csv or .tsv.</source>
        <translation>请使用以 .tmx、.csv 或 .tsv 结尾的文件。</translation>
    </message>
</context>
<context>
    <name>insights</name>
    <message>
        <source>Response times</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>From memory</source>
        <translation>记忆命中</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Machine translation</source>
        <translation>机器翻译</translation>
    </message>
    <message>
        <source>Checks before copying</source>
        <translation>复制前检查</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>Escalated cases</source>
        <translation>升级个案</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Half of the buyers waited at most</source>
        <translation>一半买家的等待不超过</translation>
    </message>
    <message>
        <source>9 of 10 buyers waited at most</source>
        <translation>九成买家的等待不超过</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Waiting now</source>
        <translation>正在等待</translation>
    </message>
    <message>
        <source>Overdue now</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Without a problem class</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Read from memory</source>
        <translation>来信由记忆译出</translation>
    </message>
    <message>
        <source>Sent from memory or script</source>
        <translation>回复来自记忆或话术</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>使用次数</translation>
    </message>
    <message>
        <source>Replies from a script</source>
        <translation>用话术的回复</translation>
    </message>
    <message>
        <source>Scripts used</source>
        <translation>用过的话术</translation>
    </message>
    <message>
        <source>Scripts not used</source>
        <translation>没用过的话术</translation>
    </message>
    <message>
        <source>Half of the machine&apos;s texts were changed by at most</source>
        <translation>一半机器译文的改动不超过</translation>
    </message>
    <message>
        <source>9 of 10 machine&apos;s texts were changed by at most</source>
        <translation>九成机器译文的改动不超过</translation>
    </message>
    <message>
        <source>Marked errors gone in the sent text</source>
        <translation>标出的错误发出时已改正</translation>
    </message>
    <message>
        <source>Approved terms kept</source>
        <translation>规定术语的采用率</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Replies with counted parts</source>
        <translation>有组成记录的回复</translation>
    </message>
    <message>
        <source>Replies with a finding</source>
        <translation>有提示的回复</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>跳过提示</translation>
    </message>
    <message>
        <source>Half of the lookups took at most</source>
        <translation>一半查找的用时不超过</translation>
    </message>
    <message>
        <source>9 of 10 lookups took at most</source>
        <translation>九成查找的用时不超过</translation>
    </message>
    <message>
        <source>Searches without result</source>
        <translation>没有结果的搜索</translation>
    </message>
    <message>
        <source>Without result, still open</source>
        <translation>没有结果且未处理</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结</translation>
    </message>
    <message>
        <source>Half of the cases took at most</source>
        <translation>一半个案的用时不超过</translation>
    </message>
    <message>
        <source>Solved or bought</source>
        <translation>已解决或已下单</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Replies with a marked outcome</source>
        <translation>标了结果的回复</translation>
    </message>
    <message>
        <source>Satisfaction (1–5)</source>
        <translation>满意度（1–5）</translation>
    </message>
    <message>
        <source>Satisfied (4 or 5)</source>
        <translation>满意（4 或 5 分）</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>复购</translation>
    </message>
    <message>
        <source>How long buyers waited, over time</source>
        <translation>买家等待时间的变化</translation>
    </message>
    <message>
        <source>How long 9 of 10 buyers waited at most, by weekday and hour</source>
        <translation>九成买家的最长等待时间（按星期和钟点）</translation>
    </message>
    <message>
        <source>Conversations by problem</source>
        <translation>各类问题的会话</translation>
    </message>
    <message>
        <source>Conversations by language</source>
        <translation>各语言的会话</translation>
    </message>
    <message>
        <source>Conversations by mood</source>
        <translation>各情绪的会话</translation>
    </message>
    <message>
        <source>Conversations over time</source>
        <translation>会话数的变化</translation>
    </message>
    <message>
        <source>Messages by weekday and hour</source>
        <translation>消息数（按星期和钟点）</translation>
    </message>
    <message>
        <source>Share read from memory, over time</source>
        <translation>记忆命中率的变化</translation>
    </message>
    <message>
        <source>Share read from memory, by language</source>
        <translation>各语言的记忆命中率</translation>
    </message>
    <message>
        <source>Solved or bought, by script</source>
        <translation>各话术的解决或下单率</translation>
    </message>
    <message>
        <source>How much of a script was changed before it was sent</source>
        <translation>话术发出前改了多少</translation>
    </message>
    <message>
        <source>How much of the machine&apos;s text was changed, by language pair</source>
        <translation>各语言对的机器译文改了多少</translation>
    </message>
    <message>
        <source>How much of the machine&apos;s text was changed, over time</source>
        <translation>机器译文改动量的变化</translation>
    </message>
    <message>
        <source>Replies with a finding, by rule</source>
        <translation>各规则的提示</translation>
    </message>
    <message>
        <source>How long it took to find an article</source>
        <translation>找到文章用了多久</translation>
    </message>
    <message>
        <source>Cases by problem</source>
        <translation>各类问题的个案</translation>
    </message>
    <message>
        <source>From the first message to the outcome</source>
        <translation>从来信到结果</translation>
    </message>
    <message>
        <source>What became of the replies</source>
        <translation>回复的结果</translation>
    </message>
    <message>
        <source>Satisfaction from 1 to 5</source>
        <translation>满意度（1 到 5 分）</translation>
    </message>
    <message>
        <source>About these sheets</source>
        <translation>各表说明</translation>
    </message>
    <message>
        <source>By channel, against what was promised</source>
        <translation>各渠道与承诺时限</translation>
    </message>
    <message>
        <source>By channel and hour</source>
        <translation>按渠道和钟点</translation>
    </message>
    <message>
        <source>By weekday and hour</source>
        <translation>按星期和钟点</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间</translation>
    </message>
    <message>
        <source>By problem</source>
        <translation>按问题</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>按语言</translation>
    </message>
    <message>
        <source>By mood</source>
        <translation>按情绪</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>按渠道</translation>
    </message>
    <message>
        <source>By marketplace</source>
        <translation>按平台</translation>
    </message>
    <message>
        <source>Read: where the translation came from</source>
        <translation>来信：译文来自哪里</translation>
    </message>
    <message>
        <source>Sent: where the sentences came from</source>
        <translation>回复：句子来自哪里</translation>
    </message>
    <message>
        <source>By script</source>
        <translation>按话术</translation>
    </message>
    <message>
        <source>Changes by language pair</source>
        <translation>各语言对的改动</translation>
    </message>
    <message>
        <source>Errors marked in the machine&apos;s text</source>
        <translation>机器译文中标出的错误</translation>
    </message>
    <message>
        <source>Approved terms</source>
        <translation>规定术语</translation>
    </message>
    <message>
        <source>Corrections by language pair</source>
        <translation>各语言对的改正</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>What was done with articles</source>
        <translation>文章的使用</translation>
    </message>
    <message>
        <source>Time of a lookup</source>
        <translation>查找用时</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>按文章</translation>
    </message>
    <message>
        <source>Searches in vain (only for you)</source>
        <translation>没找到的搜索（仅您可见）</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结个案</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Satisfaction by problem</source>
        <translation>各类问题的满意度</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>按结果</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95% 下限</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95% 上限</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>按工作时间</translation>
    </message>
    <message>
        <source>Wait p50</source>
        <translation>等待 p50</translation>
    </message>
    <message>
        <source>Wait p90</source>
        <translation>等待 p90</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>钟点</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>With outcome</source>
        <translation>有结果</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>又来咨询</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>Changed p50</source>
        <translation>改动 p50</translation>
    </message>
    <message>
        <source>Changed p90</source>
        <translation>改动 p90</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>重写率</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已改正</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>With time</source>
        <translation>有用时</translation>
    </message>
    <message>
        <source>Lookup p50</source>
        <translation>查找 p50</translation>
    </message>
    <message>
        <source>Lookup p90</source>
        <translation>查找 p90</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>有帮助</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>过时</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>搜索词</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>个案</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Took p50</source>
        <translation>用时 p50</translation>
    </message>
    <message>
        <source>Took p90</source>
        <translation>用时 p90</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Nothing happened here in this period.</source>
        <translation>这段时间没有相关记录。</translation>
    </message>
    <message>
        <source>Fewer than 30 events: chance alone moves these figures. Do not judge by them.</source>
        <translation>不到 30 条记录：数字受偶然影响很大，请勿据此下结论。</translation>
    </message>
    <message>
        <source>Some replies are older than the counting of their parts.</source>
        <translation>部分回复早于组成记录，未计入。</translation>
    </message>
    <message>
        <source>p50: half of the buyers waited at most so long; p90: 9 of 10.</source>
        <translation>p50：一半买家的等待不超过此值；p90：九成买家的等待不超过此值。</translation>
    </message>
    <message>
        <source>Only uses with a marked outcome count; the thin line is the 95 % interval.</source>
        <translation>只计标了结果的使用；细线为 95% 区间。</translation>
    </message>
    <message>
        <source>A script that is rewritten each time wants to be mended.</source>
        <translation>每次都要大改的话术需要修订。</translation>
    </message>
    <message>
        <source>Shares of the replies with a marked outcome, with 95 % intervals.</source>
        <translation>占标了结果的回复的比例，附 95% 区间。</translation>
    </message>
    <message>
        <source>The thin line is the 95 % interval.</source>
        <translation>细线为 95% 区间。</translation>
    </message>
    <message>
        <source>These are your words: they are in no export.</source>
        <translation>这是您自己输入的词，不会出现在任何导出里。</translation>
    </message>
    <message>
        <source>All cases that are open now, whatever the period.</source>
        <translation>目前所有未结个案，与所选时段无关。</translation>
    </message>
    <message>
        <source>Live chat</source>
        <translation>在线聊天</translation>
    </message>
    <message>
        <source>Message centre</source>
        <translation>站内消息</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>first reply</source>
        <translation>首次回复</translation>
    </message>
    <message>
        <source>next reply</source>
        <translation>后续回复</translation>
    </message>
    <message>
        <source>escalated case</source>
        <translation>升级个案</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Similar in memory</source>
        <translation>记忆中相似</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>入门模型</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>未译</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>手写</translation>
    </message>
    <message>
        <source>Forbidden term</source>
        <translation>禁用术语</translation>
    </message>
    <message>
        <source>Term missing</source>
        <translation>缺少术语</translation>
    </message>
    <message>
        <source>Number or name changed or lost</source>
        <translation>数字或名称被改动或丢失</translation>
    </message>
    <message>
        <source>Model not sure</source>
        <translation>模型没有把握</translation>
    </message>
    <message>
        <source>A number is not the same on both sides</source>
        <translation>两边的数字不一致</translation>
    </message>
    <message>
        <source>A term of the team is missing</source>
        <translation>缺少团队术语</translation>
    </message>
    <message>
        <source>Not the team&apos;s term</source>
        <translation>未用团队术语</translation>
    </message>
    <message>
        <source>Too long for the marketplace</source>
        <translation>超出平台字数上限</translation>
    </message>
    <message>
        <source>Internal words of an article</source>
        <translation>引用了文章的内部内容</translation>
    </message>
    <message>
        <source>The quoted article has expired</source>
        <translation>引用的文章已过期</translation>
    </message>
    <message>
        <source>Buyer wrote</source>
        <translation>买家来信</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Outcome marked</source>
        <translation>已标结果</translation>
    </message>
    <message>
        <source>“{text}” is no number of a reply</source>
        <translation>“{text}”不是回复编号</translation>
    </message>
    <message>
        <source>there is neither an order nor a reply</source>
        <translation>既没有订单号也没有回复编号</translation>
    </message>
    <message>
        <source>nothing is told: no satisfaction, no repurchase</source>
        <translation>既没有满意度也没有复购</translation>
    </message>
    <message>
        <source>“{text}” is no satisfaction from 1 to 5</source>
        <translation>“{text}”不是 1 到 5 的满意度</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no</source>
        <translation>“{text}”既不是“是”也不是“否”</translation>
    </message>
    <message>
        <source>“{text}” is no date; write 2026-03-31</source>
        <translation>“{text}”不是日期，请写成 2026-03-31</translation>
    </message>
    <message>
        <source>d</source>
        <translation>天</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>占比（%）</translation>
    </message>
    <message>
        <source>Time ({unit})</source>
        <translation>时间（{unit}）</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Week from Monday</source>
        <translation>周（从周一起）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>更久</translation>
    </message>
    <message>
        <source>up to {time}</source>
        <translation>{time}以内</translation>
    </message>
    <message>
        <source>95 %: {low}–{high} %</source>
        <translation>95%：{low}–{high} %</translation>
    </message>
    <message>
        <source>no filter</source>
        <translation>无筛选</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Open the copied message</source>
        <translation>打开复制的消息</translation>
    </message>
    <message>
        <source>Open it in a new conversation</source>
        <translation>在新会话中打开</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>关闭会话</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>下一个会话</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>上一个会话</translation>
    </message>
    <message>
        <source>Conversation 1 to 9</source>
        <translation>第 1 到第 9 个会话</translation>
    </message>
    <message>
        <source>Choose the buyer&apos;s language</source>
        <translation>选择买家语言</translation>
    </message>
    <message>
        <source>Watch the clipboard, or stop</source>
        <translation>监听剪贴板（开/关）</translation>
    </message>
    <message>
        <source>Go to the translation</source>
        <translation>进入译文</translation>
    </message>
    <message>
        <source>Next or previous sentence</source>
        <translation>下一句 / 上一句</translation>
    </message>
    <message>
        <source>Save a change and go to the next sentence</source>
        <translation>保存修改并到下一句</translation>
    </message>
    <message>
        <source>Save the sentence in the memory</source>
        <translation>把这一句存入记忆库</translation>
    </message>
    <message>
        <source>Undo; after saving: take it out of the memory again</source>
        <translation>撤销；保存后按则从记忆库撤回</translation>
    </message>
    <message>
        <source>Other versions of the sentence</source>
        <translation>切换其他译法</translation>
    </message>
    <message>
        <source>Put the approved term in</source>
        <translation>换成审定术语</translation>
    </message>
    <message>
        <source>Copy the whole translation</source>
        <translation>复制全部译文</translation>
    </message>
    <message>
        <source>Leave the sentence</source>
        <translation>离开句子</translation>
    </message>
    <message>
        <source>Terms in this message</source>
        <translation>这条消息中的术语</translation>
    </message>
    <message>
        <source>Take script 1 to 9</source>
        <translation>选用第 1 至 9 条话术</translation>
    </message>
    <message>
        <source>Search scripts</source>
        <translation>搜索话术</translation>
    </message>
    <message>
        <source>Search the knowledge base</source>
        <translation>搜索知识库</translation>
    </message>
    <message>
        <source>In an article: quote it into the reply</source>
        <translation>在文章中：引用到回复</translation>
    </message>
    <message>
        <source>In an article: edit it</source>
        <translation>在文章中：编辑</translation>
    </message>
    <message>
        <source>Go to the reply</source>
        <translation>转到回复</translation>
    </message>
    <message>
        <source>Check and copy the reply</source>
        <translation>检查并复制回复</translation>
    </message>
    <message>
        <source>Take the first fix of the findings</source>
        <translation>采用第一条修改建议</translation>
    </message>
    <message>
        <source>Another version of the sentence</source>
        <translation>换一种译法</translation>
    </message>
    <message>
        <source>Undo; then take the script back</source>
        <translation>撤销；再按撤回话术</translation>
    </message>
    <message>
        <source>Overrule the problem</source>
        <translation>改判问题类别</translation>
    </message>
    <message>
        <source>Overrule the mood</source>
        <translation>改判情绪</translation>
    </message>
    <message>
        <source>How to answer: tone, culture, tools</source>
        <translation>如何应对：语气、文化、工具</translation>
    </message>
    <message>
        <source>Mark what became of the last reply</source>
        <translation>标记上一条回复的结果</translation>
    </message>
    <message>
        <source>Escalate: card for the colleagues</source>
        <translation>升级：给同事的升级单</translation>
    </message>
    <message>
        <source>No answer needed: stop the clock</source>
        <translation>无需回复：停止计时</translation>
    </message>
    <message>
        <source>Snooze the clock for five minutes</source>
        <translation>计时提醒暂停五分钟</translation>
    </message>
    <message>
        <source>Find articles, scripts, terms and memory</source>
        <translation>查找文章、话术、术语和记忆</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>Break now, or go to it</source>
        <translation>立即休息，或回到休息</translation>
    </message>
    <message>
        <source>Breathing exercise</source>
        <translation>呼吸练习</translation>
    </message>
    <message>
        <source>Script library</source>
        <translation>话术库</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未结升级单</translation>
    </message>
    <message>
        <source>Translation memory</source>
        <translation>翻译记忆库</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>One-line bar, and back</source>
        <translation>收成一行 / 恢复</translation>
    </message>
    <message>
        <source>Always on top, or not</source>
        <translation>窗口置顶（开/关）</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一个区域</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>显示本列表</translation>
    </message>
    <message>
        <source>Quit Deskside</source>
        <translation>退出 Deskside</translation>
    </message>
</context>
<context>
    <name>knowledge</name>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Found outdated</source>
        <translation>被指过时</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>待写</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>失效</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What is outdated</source>
        <translation>哪里过时</translation>
    </message>
    <message>
        <source>Searched, and nothing found</source>
        <translation>搜过但没找到</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>较早的</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>较新的</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>No article wants to be looked at.</source>
        <translation>没有需要复核的文章。</translation>
    </message>
    <message>
        <source>Nobody has found an article outdated.</source>
        <translation>没有人反映文章过时。</translation>
    </message>
    <message>
        <source>Every search has found something.</source>
        <translation>每次搜索都有结果。</translation>
    </message>
    <message>
        <source>No two articles say the same.</source>
        <translation>没有内容重复的文章。</translation>
    </message>
    <message>
        <source>%n row(s)</source>
        <translation>%n 条</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Comparison: ours against theirs</source>
        <translation>对比：我们与竞品</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Internal, but for passages marked with &gt;</source>
        <translation>内部，只有用 &gt; 标出的段落可引用</translation>
    </message>
    <message>
        <source>All of it may be quoted to buyers</source>
        <translation>全文可引用给买家</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>found outdated</source>
        <translation>被指过时</translation>
    </message>
    <message>
        <source>expires soon</source>
        <translation>即将过期</translation>
    </message>
    <message>
        <source>review is due</source>
        <translation>该复核了</translation>
    </message>
    <message>
        <source>a language is older</source>
        <translation>有语言未同步</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>未知语言</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>物流单号</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>占位符</translation>
    </message>
    <message>
        <source>Mem.</source>
        <translation>记忆</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>As is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未译</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Memory: a person translated exactly this sentence.</source>
        <translation>记忆库：人工译过完全相同的句子。</translation>
    </message>
    <message>
        <source>Memory: a person translated a similar sentence. Compare it.</source>
        <translation>记忆库：人工译过相似的句子，请核对。</translation>
    </message>
    <message>
        <source>Translated by a model. Correct it if it is wrong.</source>
        <translation>由模型翻译，如有错误请改正。</translation>
    </message>
    <message>
        <source>Script: the team wrote this sentence in both languages.</source>
        <translation>话术：团队用两种语言写好的句子。</translation>
    </message>
    <message>
        <source>Taken over unchanged: there is nothing to translate.</source>
        <translation>原样保留：无需翻译。</translation>
    </message>
    <message>
        <source>Not translated: these are the buyer&apos;s words.</source>
        <translation>未翻译：这是买家原文。</translation>
    </message>
    <message>
        <source>The model is still at work.</source>
        <translation>模型正在翻译。</translation>
    </message>
    <message>
        <source>Memory: a person translated this sentence; numbers and names were put in.</source>
        <translation>记忆库：人工译过这个句子，已代入本次的号码等信息。</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>Translated by a small starter model: read it with care.</source>
        <translation>由小型入门模型翻译，请仔细核对。</translation>
    </message>
    <message>
        <source>Starter?</source>
        <translation>入门？</translation>
    </message>
    <message>
        <source>A guess of the small starter model: it may say something else. Do not rely on it.</source>
        <translation>入门小模型的猜测，可能与原意不符，请勿直接采信。</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>禁用</translation>
    </message>
    <message>
        <source>Buyers&apos; word</source>
        <translation>买家说法</translation>
    </message>
    <message>
        <source>Do not translate</source>
        <translation>不翻译</translation>
    </message>
    <message>
        <source>“{text}” is a forbidden term.</source>
        <translation>“{text}”是禁用词。</translation>
    </message>
    <message>
        <source>The approved term “{text}” is missing.</source>
        <translation>缺少审定术语“{text}”。</translation>
    </message>
    <message>
        <source>“{text}” was changed or lost.</source>
        <translation>“{text}”被改动或丢失。</translation>
    </message>
    <message>
        <source>No model could translate this sentence.</source>
        <translation>没有模型能翻译这个句子。</translation>
    </message>
    <message>
        <source>The model is unsure here.</source>
        <translation>模型对这一句没有把握。</translation>
    </message>
    <message>
        <source>Question about a product</source>
        <translation>商品咨询</translation>
    </message>
    <message>
        <source>Size and fit</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Price and promotion</source>
        <translation>价格与优惠</translation>
    </message>
    <message>
        <source>Change of an order</source>
        <translation>修改订单</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Arrived damaged</source>
        <translation>到货破损</translation>
    </message>
    <message>
        <source>Wrong or missing item</source>
        <translation>错发或漏发</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>与描述不符</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>好评</translation>
    </message>
    <message>
        <source>Delivery delayed</source>
        <translation>物流延误</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>未收到货</translation>
    </message>
    <message>
        <source>Return and refund</source>
        <translation>退货退款</translation>
    </message>
    <message>
        <source>Payment problem</source>
        <translation>支付问题</translation>
    </message>
    <message>
        <source>Customs and tax</source>
        <translation>关税</translation>
    </message>
    <message>
        <source>Warranty and repair</source>
        <translation>保修维修</translation>
    </message>
    <message>
        <source>Policy violation</source>
        <translation>违反平台规则</translation>
    </message>
    <message>
        <source>Dispute or chargeback</source>
        <translation>纠纷或拒付</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全事故</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>basic</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>advanced</source>
        <translation>进阶</translation>
    </message>
    <message>
        <source>senior</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>worried</source>
        <translation>担心</translation>
    </message>
    <message>
        <source>disappointed</source>
        <translation>失望</translation>
    </message>
    <message>
        <source>impatient</source>
        <translation>着急</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>生气</translation>
    </message>
    <message>
        <source>threatening</source>
        <translation>威胁</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Content pack</source>
        <translation>内容包</translation>
    </message>
    <message>
        <source>source or translation is empty</source>
        <translation>原文或译文为空</translation>
    </message>
    <message>
        <source>too many or too few columns</source>
        <translation>列数过多或过少</translation>
    </message>
    <message>
        <source>unknown language</source>
        <translation>未知语言</translation>
    </message>
    <message>
        <source>unknown status</source>
        <translation>未知状态</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>encrypted, key in the system&apos;s keyring</source>
        <translation>已加密，密钥存放在系统密钥环</translation>
    </message>
    <message>
        <source>encrypted with your passphrase</source>
        <translation>已用您的口令加密</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>第 {line} 行：{reason}</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>metadata.json is missing</source>
        <translation>缺少 metadata.json</translation>
    </message>
    <message>
        <source>metadata.json cannot be read</source>
        <translation>metadata.json 无法读取</translation>
    </message>
    <message>
        <source>not for translating</source>
        <translation>不是翻译模型</translation>
    </message>
    <message>
        <source>model.bin is missing</source>
        <translation>缺少 model.bin</translation>
    </message>
    <message>
        <source>the tokenizer is missing</source>
        <translation>缺少分词器</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>{count} more in the table</source>
        <translation>其余 {count} 项见表格</translation>
    </message>
    <message>
        <source>few: do not judge by it</source>
        <translation>数量少，请勿据此下结论</translation>
    </message>
    <message>
        <source>Deskside, {date}. Figures only: no words of buyers.</source>
        <translation>Deskside，{date}。只含数字，不含买家的任何文字。</translation>
    </message>
</context>
<context>
    <name>scripts</name>
    <message>
        <source>plain</source>
        <translation>平实</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>亲切</translation>
    </message>
    <message>
        <source>apologetic</source>
        <translation>致歉</translation>
    </message>
    <message>
        <source>firm</source>
        <translation>坚定</translation>
    </message>
    <message>
        <source>cheerful</source>
        <translation>轻快</translation>
    </message>
    <message>
        <source>Care after the sale</source>
        <translation>售后关怀</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>海关清关</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>延误</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Farewell</source>
        <translation>结束语</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>Hesitation before buying</source>
        <translation>犹豫不决</translation>
    </message>
    <message>
        <source>Holding reply</source>
        <translation>稍候答复</translation>
    </message>
    <message>
        <source>Missing parcel</source>
        <translation>包裹丢失</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>与描述不符</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>平台规则</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>好评</translation>
    </message>
    <message>
        <source>Before the sale</source>
        <translation>售前</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退换货</translation>
    </message>
    <message>
        <source>Asking for a review</source>
        <translation>邀请评价</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>保修</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>发错货</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Your language</source>
        <translation>您的语言</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>店铺名称</translation>
    </message>
    <message>
        <source>Bring back the clipboard after a reply</source>
        <translation>复制回复后恢复剪贴板</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>First reply in a live chat within</source>
        <translation>在线聊天首次回复时限</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Open copied messages by themselves</source>
        <translation>复制后自动打开消息</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Edge of the screen</source>
        <translation>窗口位置</translation>
    </message>
    <message>
        <source>Always on top</source>
        <translation>窗口置顶</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>Free the models&apos; memory after</source>
        <translation>闲置多久后释放模型内存</translation>
    </message>
    <message>
        <source>Remind of breaks</source>
        <translation>提醒休息</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>休息安排</translation>
    </message>
    <message>
        <source>Offer a short pause after a hard conversation</source>
        <translation>棘手对话之后建议歇一会儿</translation>
    </message>
    <message>
        <source>Where to get help</source>
        <translation>求助方式</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>A soft tone while breathing</source>
        <translation>呼吸时轻声提示</translation>
    </message>
    <message>
        <source>Proxy for downloads</source>
        <translation>下载代理</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Breaks and stress</source>
        <translation>休息与压力</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Messages are translated into it.</source>
        <translation>消息会译成这种语言。</translation>
    </message>
    <message>
        <source>Stands beside your corrections, so that the team knows whose they are.</source>
        <translation>标在您的改正旁边，方便团队知道是谁改的。</translation>
    </message>
    <message>
        <source>The lowest line shows it and switches it off. Passwords and your own copies are left alone.</source>
        <translation>最下面一行会显示状态并可随时关闭。密码和您自己复制的内容不会被读取。</translation>
    </message>
    <message>
        <source>Stands where a script names the shop.</source>
        <translation>用于话术中的店铺名。</translation>
    </message>
    <message>
        <source>A minute after a reply was copied, what lay there before lies there again.</source>
        <translation>复制回复一分钟后，剪贴板恢复原来的内容。</translation>
    </message>
    <message>
        <source>For example Mon-Fri 09:00-18:00. Clocks of mail and message centres pause outside. Next start.</source>
        <translation>例如 Mon-Fri 09:00-18:00。邮件和站内信的计时在此之外暂停。下次启动生效。</translation>
    </message>
    <message>
        <source>The next message loads them again. Takes effect at the next start.</source>
        <translation>下一条消息会重新加载。下次启动时生效。</translation>
    </message>
    <message>
        <source>A break begins between two replies, never while a buyer&apos;s clock is under a minute.</source>
        <translation>休息在两次回复之间开始；买家的时钟不足一分钟时绝不开始。</translation>
    </message>
    <message>
        <source>After a reply to an angry or threatening buyer, or in a senior case.</source>
        <translation>在回复生气或威胁的买家之后，或在高阶问题之后。</translation>
    </message>
    <message>
        <source>Breathing by words and a filling ring; no circle grows.</source>
        <translation>呼吸练习用文字和逐渐填满的圆环，圆不会放大。</translation>
    </message>
    <message>
        <source>Stands under the stress trend: a name, a number, an address of your team.</source>
        <translation>显示在压力曲线下方：你们团队的联系人、电话或地址。</translation>
    </message>
    <message>
        <source>http://host:port; empty is the system&apos;s. Only for downloading models.</source>
        <translation>http://主机:端口；留空则使用系统代理。只用于下载模型。</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>靠左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>靠右</translation>
    </message>
    <message>
        <source>Free window</source>
        <translation>自由窗口</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Keeps it in the tray</source>
        <translation>留在托盘</translation>
    </message>
    <message>
        <source>Quits</source>
        <translation>退出程序</translation>
    </message>
    <message>
        <source>20 s after 20 min, 5 min after 60</source>
        <translation>每 20 分钟 20 秒，每 60 分钟 5 分钟</translation>
    </message>
    <message>
        <source>Chat peak: 20 s after 30 min, 3 min after 90</source>
        <translation>咨询高峰：每 30 分钟 20 秒，每 90 分钟 3 分钟</translation>
    </message>
    <message>
        <source>Often: 30 s after 15 min, 5 min after 45</source>
        <translation>勤休息：每 15 分钟 30 秒，每 45 分钟 5 分钟</translation>
    </message>
    <message>
        <source>Long ones only: 10 min after 60</source>
        <translation>只要长休息：每 60 分钟 10 分钟</translation>
    </message>
    <message>
        <source>5 min after every 25</source>
        <translation>每 25 分钟 5 分钟</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>wellbeing</name>
    <message>
        <source>Short break</source>
        <translation>短休息</translation>
    </message>
    <message>
        <source>Long break</source>
        <translation>长休息</translation>
    </message>
    <message>
        <source>A moment of rest</source>
        <translation>歇一会儿</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已休息</translation>
    </message>
    <message>
        <source>By yourself</source>
        <translation>自行休息</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>失效</translation>
    </message>
    <message>
        <source>A buyer&apos;s clock runs out; the break waits for the reply.</source>
        <translation>买家的时钟快到了，回复之后再休息。</translation>
    </message>
    <message>
        <source>Another program has the whole screen; the break waits.</source>
        <translation>另一个程序正在全屏，休息先等一等。</translation>
    </message>
    <message>
        <source>Your screen is being shown; the break waits.</source>
        <translation>正在演示屏幕，休息先等一等。</translation>
    </message>
    <message>
        <source>You are writing; the break waits.</source>
        <translation>你正在输入，休息先等一等。</translation>
    </message>
    <message>
        <source>The buyer on the screen waits for a reply.</source>
        <translation>当前买家还在等回复。</translation>
    </message>
    <message>
        <source>The break was put off.</source>
        <translation>休息已推迟。</translation>
    </message>
    <message>
        <source>Break in {time}</source>
        <translation>{time}后休息</translation>
    </message>
    <message>
        <source>Break: now</source>
        <translation>正在休息</translation>
    </message>
    <message>
        <source>Break soon</source>
        <translation>即将休息</translation>
    </message>
    <message>
        <source>Rest?</source>
        <translation>歇一会儿？</translation>
    </message>
    <message>
        <source>Break waits</source>
        <translation>休息等待中</translation>
    </message>
    <message>
        <source>No breaks</source>
        <translation>无休息提醒</translation>
    </message>
    <message>
        <source>Paused to {time}</source>
        <translation>暂停至 {time}</translation>
    </message>
    <message>
        <source>No breaks until {time}. Click for more.</source>
        <translation>{time} 之前不提醒休息。点击查看更多。</translation>
    </message>
    <message>
        <source>Off work until {time}: no breaks. Click for more.</source>
        <translation>{time} 之前是下班时间，不提醒休息。点击查看更多。</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{kind}, {length}, after {time} more of work. Click for more.</source>
        <translation>再工作 {time} 后{kind}，{length}。点击查看更多。</translation>
    </message>
    <message>
        <source>{kind}, {length}: it begins when you have sent a reply or rest your hands for a moment.</source>
        <translation>{kind}，{length}：回复发出后，或手停下片刻时开始。</translation>
    </message>
    <message>
        <source>That was a hard conversation. It begins only if you want it: click.</source>
        <translation>刚才的对话不容易。你愿意才开始：点击这里。</translation>
    </message>
    <message>
        <source>Click for more.</source>
        <translation>点击查看更多。</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Deskside</source>
        <translation>About Deskside</translation>
    </message>
    <message>
        <source>The desktop assistant beside your seller console.</source>
        <translation>The desktop assistant beside your seller console.</translation>
    </message>
    <message>
        <source>Messages are read and translated on this computer. Nothing is sent anywhere.</source>
        <translation>Messages are read and translated on this computer. Nothing is sent anywhere.</translation>
    </message>
    <message>
        <source>Your data: {protection}</source>
        <translation>Your data: {protection}</translation>
    </message>
    <message>
        <source>Apache License 2.0. Qt is used under the LGPL; Argos models have licences of their own.</source>
        <translation>Apache License 2.0. Qt is used under the LGPL; Argos models have licences of their own.</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>Open data folder</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Open log folder</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Reply is late: “{words}”</source>
        <translation>Reply is late: “{words}”</translation>
    </message>
    <message>
        <source>Reply due in {left}: “{words}”</source>
        <translation>Reply due in {left}: “{words}”</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>An open case is due: {problem} ({role})</source>
        <translation>An open case is due: {problem} ({role})</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Open cases</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>There is no reply yet: pick a script (Alt+1 … 9) or write one.</source>
        <translation>There is no reply yet: pick a script (Alt+1 … 9) or write one.</translation>
    </message>
    <message>
        <source>There is nothing to copy in the buyer&apos;s language yet.</source>
        <translation>There is nothing to copy in the buyer&apos;s language yet.</translation>
    </message>
    <message>
        <source>Reply copied. Paste it into the console.</source>
        <translation>Reply copied. Paste it into the console.</translation>
    </message>
    <message>
        <source>Mark as solved</source>
        <translation>Mark as solved</translation>
    </message>
    <message>
        <source>Other outcome  Alt+O</source>
        <translation>Other outcome  Alt+O</translation>
    </message>
    <message>
        <source>No reply has gone out in this conversation yet.</source>
        <translation>No reply has gone out in this conversation yet.</translation>
    </message>
    <message>
        <source>No answer needed: the clock stands.</source>
        <translation>No answer needed: the clock stands.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>The clock keeps quiet for five minutes, or until the reply is due.</source>
        <translation>The clock keeps quiet for five minutes, or until the reply is due.</translation>
    </message>
    <message>
        <source>Open a message first.</source>
        <translation>Open a message first.</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>About it</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>This language is up to date</source>
        <translation>This language is up to date</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The {language} text changed after this language was written.</source>
        <translation>The {language} text changed after this language was written.</translation>
    </message>
    <message>
        <source>{language}: the base text</source>
        <translation>{language}: the base text</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Theirs</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be attached</source>
        <translation>
            <numerusform>%n file cannot be attached</numerusform>
            <numerusform>%n files cannot be attached</numerusform>
        </translation>
    </message>
    <message>
        <source>The earlier text stands in the editor. It counts when you save.</source>
        <translation>The earlier text stands in the editor. It counts when you save.</translation>
    </message>
    <message>
        <source>An article needs a title in {language}.</source>
        <translation>An article needs a title in {language}.</translation>
    </message>
</context>
<context>
    <name>ArticleExportDialog</name>
    <message>
        <source>Export articles</source>
        <translation>Export articles</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>Writing {name} …</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written</source>
        <translation>
            <numerusform>%n article written</numerusform>
            <numerusform>%n articles written</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of articles are gone or damaged:</source>
        <translation>Files of articles are gone or damaged:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ArticleFields</name>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
    <message>
        <source>May be quoted</source>
        <translation>May be quoted</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Products (SKU)</source>
        <translation>Products (SKU)</translation>
    </message>
    <message>
        <source>Marketplaces</source>
        <translation>Marketplaces</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>Look at it again on</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>Expires on</translation>
    </message>
    <message>
        <source>Source, with its day</source>
        <translation>Source, with its day</translation>
    </message>
    <message>
        <source>Questions it answers</source>
        <translation>Questions it answers</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Language of the base text</source>
        <translation>Language of the base text</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Said to be up to date</source>
        <translation>Said to be up to date</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>separated by commas</translation>
    </message>
    <message>
        <source>As buyers ask, one in a line, in any language</source>
        <translation>As buyers ask, one in a line, in any language</translation>
    </message>
</context>
<context>
    <name>ArticleFiles</name>
    <message>
        <source>Files of the article</source>
        <translation>Files of the article</translation>
    </message>
    <message>
        <source>Pictures, PDF and tables up to 10 MB. They are kept in the data file and its copies.</source>
        <translation>Pictures, PDF and tables up to 10 MB. They are kept in the data file and its copies.</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Add …</translation>
    </message>
    <message>
        <source>Put into the text</source>
        <translation>Put into the text</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Add files</translation>
    </message>
</context>
<context>
    <name>ArticleHistory</name>
    <message>
        <source>Earlier versions</source>
        <translation>Earlier versions</translation>
    </message>
    <message>
        <source>What differs from the text in the editor</source>
        <translation>What differs from the text in the editor</translation>
    </message>
    <message>
        <source>Put into the editor</source>
        <translation>Put into the editor</translation>
    </message>
    <message>
        <source>In all languages. Struck out: before. Underlined: after.</source>
        <translation>In all languages. Struck out: before. Underlined: after.</translation>
    </message>
    <message>
        <source>Struck out: what stood there then. Underlined: what stands in the editor now.</source>
        <translation>Struck out: what stood there then. Underlined: what stands in the editor now.</translation>
    </message>
    <message>
        <source>This text was never changed.</source>
        <translation>This text was never changed.</translation>
    </message>
</context>
<context>
    <name>ArticleImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>Import articles</translation>
    </message>
    <message>
        <source>Files that are left out</source>
        <translation>Files that are left out</translation>
    </message>
    <message>
        <source>Looking at {name} …</source>
        <translation>Looking at {name} …</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same as before</source>
        <translation>
            <numerusform>%n the same as before</numerusform>
            <numerusform>%n the same as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lie(s) in the archive and will stay there</source>
        <translation>
            <numerusform>%n of them lie in the archive and will stay there</numerusform>
            <numerusform>%n of them lies in the archive and will stay there</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: no known kind of file</source>
        <translation>{file}: no known kind of file</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or row(s) cannot be read</source>
        <translation>
            <numerusform>%n file or row cannot be read</numerusform>
            <numerusform>%n files or rows cannot be read</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of it can be taken in:</source>
        <translation>Not all of it can be taken in:</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… and {n} more</translation>
    </message>
    <message>
        <source>Making the articles ready …</source>
        <translation>Making the articles ready …</translation>
    </message>
    <message>
        <source>Writing: this cannot be stopped …</source>
        <translation>Writing: this cannot be stopped …</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} the same</source>
        <translation>{new} new, {changed} changed, {same} the same</translation>
    </message>
    <message>
        <source>All are kept. They can be searched in a moment; you can close this.</source>
        <translation>All are kept. They can be searched in a moment; you can close this.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ArticleReader</name>
    <message>
        <source>Back to the list  (Esc)</source>
        <translation>Back to the list  (Esc)</translation>
    </message>
    <message>
        <source>What is out of date</source>
        <translation>What is out of date</translation>
    </message>
    <message>
        <source>Quote  (Q)</source>
        <translation>Quote  (Q)</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copy link</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>It helped</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Helped</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Outdated</translation>
    </message>
    <message>
        <source>It is outdated: note why</source>
        <translation>It is outdated: note why</translation>
    </message>
    <message>
        <source>Pin to this conversation  (P)</source>
        <translation>Pin to this conversation  (P)</translation>
    </message>
    <message>
        <source>Do not offer it for this conversation</source>
        <translation>Do not offer it for this conversation</translation>
    </message>
    <message>
        <source>Edit  (E)</source>
        <translation>Edit  (E)</translation>
    </message>
    <message>
        <source>Not offered for this conversation; again offers it</source>
        <translation>Not offered for this conversation; again offers it</translation>
    </message>
    <message>
        <source>Nothing in it is written for buyers.</source>
        <translation>Nothing in it is written for buyers.</translation>
    </message>
    <message>
        <source>Pinned here; again takes it back  (P)</source>
        <translation>Pinned here; again takes it back  (P)</translation>
    </message>
    <message>
        <source>What is out of date? Enter notes it for the owner.</source>
        <translation>What is out of date? Enter notes it for the owner.</translation>
    </message>
    <message>
        <source>{language}  (L: the next one)</source>
        <translation>{language}  (L: the next one)</translation>
    </message>
    <message>
        <source>Save {name} …</source>
        <translation>Save {name} …</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Text of the article</source>
        <translation>Text of the article</translation>
    </message>
    <message>
        <source>The page before  (Page Up)</source>
        <translation>The page before  (Page Up)</translation>
    </message>
    <message>
        <source>The next page  (Page Down)</source>
        <translation>The next page  (Page Down)</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Ours</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Theirs</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Page {page} of {count}</translation>
    </message>
</context>
<context>
    <name>ArticlesDialog</name>
    <message>
        <source>Knowledge base</source>
        <translation>Knowledge base</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>New …</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Edit the newer …</source>
        <translation>Edit the newer …</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Still right</source>
        <translation>Still right</translation>
    </message>
    <message>
        <source>Look at it again in half a year</source>
        <translation>Look at it again in half a year</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Only mine and nobody&apos;s</source>
        <translation>Only mine and nobody&apos;s</translation>
    </message>
    <message>
        <source>Yours are those whose owner is your name in the settings.</source>
        <translation>Yours are those whose owner is your name in the settings.</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Import …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>A folder …</source>
        <translation>A folder …</translation>
    </message>
    <message>
        <source>Files …</source>
        <translation>Files …</translation>
    </message>
    <message>
        <source>A folder of Markdown …</source>
        <translation>A folder of Markdown …</translation>
    </message>
    <message>
        <source>CSV or JSON lines …</source>
        <translation>CSV or JSON lines …</translation>
    </message>
    <message>
        <source>Search: words, pinyin, tag: class: sku: lang: expired:</source>
        <translation>Search: words, pinyin, tag: class: sku: lang: expired:</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Search articles</translation>
    </message>
    <message>
        <source>Write it …</source>
        <translation>Write it …</translation>
    </message>
    <message>
        <source>Edit the older …</source>
        <translation>Edit the older …</translation>
    </message>
    <message>
        <source>Archive the newer</source>
        <translation>Archive the newer</translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation>Not wanted</translation>
    </message>
    <message>
        <source>Comparing all articles …</source>
        <translation>Comparing all articles …</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>Delete “{title}”?</translation>
    </message>
    <message>
        <source>A draft that was used or changed is archived instead, with its history.</source>
        <translation>A draft that was used or changed is archived instead, with its history.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Delete it</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation>Import a folder of articles</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Import articles</translation>
    </message>
    <message>
        <source>Export into an empty folder</source>
        <translation>Export into an empty folder</translation>
    </message>
    <message>
        <source>Export articles</source>
        <translation>Export articles</translation>
    </message>
</context>
<context>
    <name>ArticlesPane</name>
    <message>
        <source>Search articles: words, pinyin, tag:  (Alt+K)</source>
        <translation>Search articles: words, pinyin, tag:  (Alt+K)</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Search articles</translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>Write an article</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>No article fits this message by itself</source>
        <translation>No article fits this message by itself</translation>
    </message>
    <message>
        <source>Search with words of your own, or write down what you find out.</source>
        <translation>Search with words of your own, or write down what you find out.</translation>
    </message>
    <message>
        <source>Opens with the message. Alt+K searches all articles.</source>
        <translation>Opens with the message. Alt+K searches all articles.</translation>
    </message>
    <message>
        <source>The newest articles</source>
        <translation>The newest articles</translation>
    </message>
    <message>
        <source>There are no articles yet</source>
        <translation>There are no articles yet</translation>
    </message>
    <message>
        <source>Write the first one, or import a folder of texts.</source>
        <translation>Write the first one, or import a folder of texts.</translation>
    </message>
    <message>
        <source>Nothing has “{words}”. The nearest:</source>
        <translation>Nothing has “{words}”. The nearest:</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>Nothing found for “{words}”</translation>
    </message>
    <message>
        <source>Try fewer or other words. The search is kept, so that the team sees what is missing.</source>
        <translation>Try fewer or other words. The search is kept, so that the team sees what is missing.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>more than {count}</source>
        <translation>more than {count}</translation>
    </message>
    <message>
        <source>Did you mean “{words}”?</source>
        <translation>Did you mean “{words}”?</translation>
    </message>
</context>
<context>
    <name>BreakChip</name>
    <message>
        <source>Go to the break</source>
        <translation>Go to the break</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>Back to work</translation>
    </message>
    <message>
        <source>Break now</source>
        <translation>Break now</translation>
    </message>
    <message numerus="yes">
        <source>Postpone (%n left)</source>
        <translation>
            <numerusform>Postpone (%n left)</numerusform>
            <numerusform>Postpone (%n left)</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Breathing …</source>
        <translation>Breathing …</translation>
    </message>
    <message>
        <source>Breaks again from now on</source>
        <translation>Breaks again from now on</translation>
    </message>
    <message>
        <source>Remind me of breaks</source>
        <translation>Remind me of breaks</translation>
    </message>
    <message>
        <source>No breaks for an hour</source>
        <translation>No breaks for an hour</translation>
    </message>
    <message>
        <source>No breaks until tomorrow</source>
        <translation>No breaks until tomorrow</translation>
    </message>
    <message>
        <source>Question on stress …</source>
        <translation>Question on stress …</translation>
    </message>
    <message>
        <source>Stress …</source>
        <translation>Stress …</translation>
    </message>
    <message>
        <source>My breaks …</source>
        <translation>My breaks …</translation>
    </message>
</context>
<context>
    <name>BreakFiguresDialog</name>
    <message>
        <source>My breaks</source>
        <translation>My breaks</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Offered</translation>
    </message>
    <message>
        <source>Over how many days</source>
        <translation>Over how many days</translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s)</source>
        <translation>
            <numerusform>The last %n day</numerusform>
            <numerusform>The last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Above the line: rested, by a break or by yourself. Below: put off, skipped or broken off.</source>
        <translation>Above the line: rested, by a break or by yourself. Below: put off, skipped or broken off.</translation>
    </message>
    <message>
        <source>Offered {offered}  ·  taken {taken}  ·  by yourself {natural}  ·  postponed {postponed}</source>
        <translation>Offered {offered}  ·  taken {taken}  ·  by yourself {natural}  ·  postponed {postponed}</translation>
    </message>
    <message>
        <source>Rested in all: {time}</source>
        <translation>Rested in all: {time}</translation>
    </message>
    <message>
        <source>No break in this time.</source>
        <translation>No break in this time.</translation>
    </message>
    <message>
        <source>Why put off: {reasons}</source>
        <translation>Why put off: {reasons}</translation>
    </message>
</context>
<context>
    <name>BreakScreen</name>
    <message>
        <source>How much of the break is over</source>
        <translation>How much of the break is over</translation>
    </message>
    <message>
        <source>Breathing …</source>
        <translation>Breathing …</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Do without this break</source>
        <translation>Do without this break</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>Back to work</translation>
    </message>
    <message>
        <source>End the break now</source>
        <translation>End the break now</translation>
    </message>
    <message>
        <source>Look away from the screen</source>
        <translation>Look away from the screen</translation>
    </message>
    <message>
        <source>Stand up, drink something, look out of the window.</source>
        <translation>Stand up, drink something, look out of the window.</translation>
    </message>
    <message numerus="yes">
        <source>Postpone (%n left)</source>
        <translation>
            <numerusform>Postpone (%n left)</numerusform>
            <numerusform>Postpone (%n left)</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>Without a reason</translation>
    </message>
</context>
<context>
    <name>BreathingDialog</name>
    <message>
        <source>Breathing</source>
        <translation>Breathing</translation>
    </message>
    <message>
        <source>Way of breathing</source>
        <translation>Way of breathing</translation>
    </message>
    <message>
        <source>A soft tone at each step</source>
        <translation>A soft tone at each step</translation>
    </message>
    <message>
        <source>This computer has no player for sounds.</source>
        <translation>This computer has no player for sounds.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message numerus="yes">
        <source>%n breath(s), {time} in all. Esc leaves at any moment.</source>
        <translation>
            <numerusform>%n breath, {time} in all. Esc leaves at any moment.</numerusform>
            <numerusform>%n breaths, {time} in all. Esc leaves at any moment.</numerusform>
        </translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Less motion</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tone</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Breath {number} of {count}  ·  {left} left</source>
        <translation>Breath {number} of {count}  ·  {left} left</translation>
    </message>
    <message>
        <source>A reply is due in {left}.</source>
        <translation>A reply is due in {left}.</translation>
    </message>
    <message>
        <source>A reply is late ({left}).</source>
        <translation>A reply is late ({left}).</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Breathe as usual again.</source>
        <translation>Breathe as usual again.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CasesDialog</name>
    <message>
        <source>Open cases</source>
        <translation>Open cases</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>Whose turn</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>What was heard or done; Enter keeps it</source>
        <translation>What was heard or done; Enter keeps it</translation>
    </message>
    <message>
        <source>Note for the case</source>
        <translation>Note for the case</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Hand on</translation>
    </message>
    <message>
        <source>To the next step of the path</source>
        <translation>To the next step of the path</translation>
    </message>
    <message>
        <source>Copy the card</source>
        <translation>Copy the card</translation>
    </message>
    <message>
        <source>The buyer has the result …</source>
        <translation>The buyer has the result …</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Card copied</source>
        <translation>Card copied</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Close the case</translation>
    </message>
    <message>
        <source>What was the buyer told?</source>
        <translation>What was the buyer told?</translation>
    </message>
</context>
<context>
    <name>CheckMenu</name>
    <message>
        <source>{first} and {n} more</source>
        <translation>{first} and {n} more</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Close Deskside</source>
        <translation>Close Deskside</translation>
    </message>
    <message>
        <source>Keep Deskside ready in the tray?</source>
        <translation>Keep Deskside ready in the tray?</translation>
    </message>
    <message>
        <source>You are asked this once. The settings change it later.</source>
        <translation>You are asked this once. The settings change it later.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Keep it in the tray</source>
        <translation>Keep it in the tray</translation>
    </message>
</context>
<context>
    <name>CompactBar</name>
    <message>
        <source>Watch the clipboard</source>
        <translation>Watch the clipboard</translation>
    </message>
    <message>
        <source>Whole window (Ctrl+M)</source>
        <translation>Whole window (Ctrl+M)</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>Nothing open</translation>
    </message>
</context>
<context>
    <name>Consulting</name>
    <message>
        <source>Quoted, in both languages.</source>
        <translation>Quoted, in both languages.</translation>
    </message>
    <message>
        <source>Quoted: its translation is underway.</source>
        <translation>Quoted: its translation is underway.</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copied: {text}</translation>
    </message>
    <message>
        <source>Noted: this article helped.</source>
        <translation>Noted: this article helped.</translation>
    </message>
    <message>
        <source>Noted in the knowledge base, under “Found outdated”.</source>
        <translation>Noted in the knowledge base, under “Found outdated”.</translation>
    </message>
    <message>
        <source>Noted on this computer. {owner} does not see it: pass it on.</source>
        <translation>Noted on this computer. {owner} does not see it: pass it on.</translation>
    </message>
    <message>
        <source>Copy the note</source>
        <translation>Copy the note</translation>
    </message>
    <message>
        <source>Not offered again for this conversation.</source>
        <translation>Not offered again for this conversation.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Show it again</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Save the file</translation>
    </message>
</context>
<context>
    <name>ConversationStrip</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>New conversation (Ctrl+N)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>An empty conversation</source>
        <translation>An empty conversation</translation>
    </message>
    <message>
        <source>Close conversation (Ctrl+W)</source>
        <translation>Close conversation (Ctrl+W)</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>What belongs to this message</source>
        <translation>What belongs to this message</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scripts</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Knowledge</translation>
    </message>
    <message>
        <source>Copied: {kind} {text}</source>
        <translation>Copied: {kind} {text}</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copied: {text}</translation>
    </message>
    <message>
        <source>Translation copied</source>
        <translation>Translation copied</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>EmptyPane</name>
    <message>
        <source>Paste or type a buyer&apos;s message</source>
        <translation>Paste or type a buyer&apos;s message</translation>
    </message>
    <message>
        <source>A buyer&apos;s message</source>
        <translation>A buyer&apos;s message</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Read it</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open copied messages by themselves</source>
        <translation>Open copied messages by themselves</translation>
    </message>
    <message>
        <source>Copy a message in the seller console, then press Ctrl+V here.</source>
        <translation>Copy a message in the seller console, then press Ctrl+V here.</translation>
    </message>
    <message>
        <source>It is translated on this computer; nothing is sent anywhere. F1 lists all keys.</source>
        <translation>It is translated on this computer; nothing is sent anywhere. F1 lists all keys.</translation>
    </message>
</context>
<context>
    <name>EscalationDialog</name>
    <message>
        <source>Escalate</source>
        <translation>Escalate</translation>
    </message>
    <message>
        <source>for example: tracking checked, carrier written to</source>
        <translation>for example: tracking checked, carrier written to</translation>
    </message>
    <message>
        <source>for example: an answer by Friday</source>
        <translation>for example: an answer by Friday</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>What was tried</translation>
    </message>
    <message>
        <source>Promised to the buyer</source>
        <translation>Promised to the buyer</translation>
    </message>
    <message>
        <source>Language of the card</source>
        <translation>Language of the card</translation>
    </message>
    <message>
        <source>The card</source>
        <translation>The card</translation>
    </message>
    <message>
        <source>The case stays open, with a clock of its own, until the buyer has the result.</source>
        <translation>The case stays open, with a clock of its own, until the buyer has the result.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Copy the card and open a case</source>
        <translation>Copy the card and open a case</translation>
    </message>
    <message>
        <source>Card copied. The case is open: Ctrl+Shift+E lists all.</source>
        <translation>Card copied. The case is open: Ctrl+Shift+E lists all.</translation>
    </message>
</context>
<context>
    <name>FigurePage</name>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Its table stands above: {name}</source>
        <translation>Its table stands above: {name}</translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>Nothing in this period.</translation>
    </message>
    <message>
        <source>few: do not judge by it</source>
        <translation>few: do not judge by it</translation>
    </message>
    <message>
        <source>Nothing to draw in this period.</source>
        <translation>Nothing to draw in this period.</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table</source>
        <translation>
            <numerusform>%n more in the table</numerusform>
            <numerusform>%n more in the table</numerusform>
        </translation>
    </message>
    <message>
        <source>Save picture …</source>
        <translation>Save picture …</translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s)</source>
        <translation>
            <numerusform>All %n row</numerusform>
            <numerusform>All %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureQuestion</name>
    <message>
        <source>First day</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Last 90 days</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>Own dates</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>All languages</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>All problems</translation>
    </message>
    <message>
        <source>All marketplaces</source>
        <translation>All marketplaces</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>All channels</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FindAllDialog</name>
    <message>
        <source>Find everywhere</source>
        <translation>Find everywhere</translation>
    </message>
    <message>
        <source>Articles, scripts, terms and memory</source>
        <translation>Articles, scripts, terms and memory</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Tab next kind · Enter take · Esc close</source>
        <translation>↑ ↓ choose · Tab next kind · Enter take · Esc close</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other words.</source>
        <translation>Nothing found. Try fewer or other words.</translation>
    </message>
    <message>
        <source>Articles for “{words}”.</source>
        <translation>Articles for “{words}”.</translation>
    </message>
    <message>
        <source>No article has these words: the nearest are shown.</source>
        <translation>No article has these words: the nearest are shown.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scripts</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Translation memory</source>
        <translation>Translation memory</translation>
    </message>
    <message>
        <source>Not there?</source>
        <translation>Not there?</translation>
    </message>
    <message>
        <source>Write an article</source>
        <translation>Write an article</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Copied: {text}</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Use “{fix}”</source>
        <translation>Use “{fix}”</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Take it out</translation>
    </message>
    <message>
        <source>I have checked it</source>
        <translation>I have checked it</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Welcome to Deskside</source>
        <translation>Welcome to Deskside</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Which language do you read?</source>
        <translation>Which language do you read?</translation>
    </message>
    <message>
        <source>Buyers&apos; messages are translated into it. Everything stays on this computer.</source>
        <translation>Buyers&apos; messages are translated into it. Everything stays on this computer.</translation>
    </message>
    <message>
        <source>Your language</source>
        <translation>Your language</translation>
    </message>
    <message>
        <source>Where shall the window stand?</source>
        <translation>Where shall the window stand?</translation>
    </message>
    <message>
        <source>Beside the browser with your seller console, over the full height.</source>
        <translation>Beside the browser with your seller console, over the full height.</translation>
    </message>
    <message>
        <source>At the right edge</source>
        <translation>At the right edge</translation>
    </message>
    <message>
        <source>At the left edge</source>
        <translation>At the left edge</translation>
    </message>
    <message>
        <source>Free window</source>
        <translation>Free window</translation>
    </message>
    <message>
        <source>Begin with known sentences?</source>
        <translation>Begin with known sentences?</translation>
    </message>
    <message>
        <source>Sentences that buyers write again and again, and the approved terms.</source>
        <translation>Sentences that buyers write again and again, and the approved terms.</translation>
    </message>
    <message>
        <source>Yes, with the starter content</source>
        <translation>Yes, with the starter content</translation>
    </message>
    <message>
        <source>Your team&apos;s content goes before it.</source>
        <translation>Your team&apos;s content goes before it.</translation>
    </message>
    <message>
        <source>No, empty</source>
        <translation>No, empty</translation>
    </message>
    <message>
        <source>The memory learns from your corrections alone.</source>
        <translation>The memory learns from your corrections alone.</translation>
    </message>
    <message>
        <source>A small starter model came along, for {languages} alone. It is weak: most sentences come out greyed or stay in the buyer&apos;s words. A full model is far better: from a file now, or online from the menu later.</source>
        <translation>A small starter model came along, for {languages} alone. It is weak: most sentences come out greyed or stay in the buyer's words. A full model is far better: from a file now, or online from the menu later.</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>Language models</translation>
    </message>
    <message>
        <source>A model translates what the memory does not know. Memory, terms and the gist work without.</source>
        <translation>A model translates what the memory does not know. Memory, terms and the gist work without.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>The starter models are enough for now</source>
        <translation>The starter models are enough for now</translation>
    </message>
    <message>
        <source>Menu → Language models, at any time.</source>
        <translation>Menu → Language models, at any time.</translation>
    </message>
    <message>
        <source>From a file I was given …</source>
        <translation>From a file I was given …</translation>
    </message>
    <message>
        <source>An .argosmodel file.</source>
        <translation>An .argosmodel file.</translation>
    </message>
    <message>
        <source>Protect your data</source>
        <translation>Protect your data</translation>
    </message>
    <message>
        <source>Buyers&apos; words and your corrections lie in one file on this computer.</source>
        <translation>Buyers&apos; words and your corrections lie in one file on this computer.</translation>
    </message>
    <message>
        <source>Encrypted, opens by itself</source>
        <translation>Encrypted, opens by itself</translation>
    </message>
    <message>
        <source>The key lies in this system&apos;s keyring; you get a recovery code.</source>
        <translation>The key lies in this system&apos;s keyring; you get a recovery code.</translation>
    </message>
    <message>
        <source>Encrypted with a passphrase</source>
        <translation>Encrypted with a passphrase</translation>
    </message>
    <message>
        <source>Asked at each start. Without it the data is lost.</source>
        <translation>Asked at each start. Without it the data is lost.</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Not encrypted</translation>
    </message>
    <message>
        <source>Whoever can read the file reads the messages.</source>
        <translation>Whoever can read the file reads the messages.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>This system has no keyring.</source>
        <translation>This system has no keyring.</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Step {step} of {steps}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Install a language model</source>
        <translation>Install a language model</translation>
    </message>
    <message>
        <source>Argos models (*.argosmodel *.zip)</source>
        <translation>Argos models (*.argosmodel *.zip)</translation>
    </message>
</context>
<context>
    <name>GateRulesDialog</name>
    <message>
        <source>Rules of the gate</source>
        <translation>Rules of the gate</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Marketplace</translation>
    </message>
    <message>
        <source>All marketplaces</source>
        <translation>All marketplaces</translation>
    </message>
    <message>
        <source>Holds on</source>
        <translation>Holds on</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>blocks copying</source>
        <translation>blocks copying</translation>
    </message>
    <message>
        <source>warns</source>
        <translation>warns</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Switch on</translation>
    </message>
</context>
<context>
    <name>GuidancePane</name>
    <message>
        <source>How to answer</source>
        <translation>How to answer</translation>
    </message>
    <message>
        <source>Opens with the message.</source>
        <translation>Opens with the message.</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tone</translation>
    </message>
    <message>
        <source>“{phrase}” can mean more than it says</source>
        <translation>“{phrase}” can mean more than it says</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>Escalation · {tier}</source>
        <translation>Escalation · {tier}</translation>
    </message>
    <message>
        <source>Escalate: copy the card  (Ctrl+E)</source>
        <translation>Escalate: copy the card  (Ctrl+E)</translation>
    </message>
    <message>
        <source>Your lead can fill in the address.</source>
        <translation>Your lead can fill in the address.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Source: {source}</translation>
    </message>
</context>
<context>
    <name>InsightsDialog</name>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Import outcomes …</source>
        <translation>Import outcomes …</translation>
    </message>
    <message>
        <source>Satisfaction and repurchase from a CSV file</source>
        <translation>Satisfaction and repurchase from a CSV file</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Counting …</translation>
    </message>
    <message>
        <source>This page cannot be counted.</source>
        <translation>This page cannot be counted.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Save picture</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation>Folder for the tables</translation>
    </message>
    <message>
        <source>Save tables</source>
        <translation>Save tables</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) saved</source>
        <translation>
            <numerusform>%n table saved</numerusform>
            <numerusform>%n tables saved</numerusform>
        </translation>
    </message>
    <message>
        <source>Import outcomes</source>
        <translation>Import outcomes</translation>
    </message>
    <message>
        <source>Counted on this computer from your own data; nothing leaves it by itself.</source>
        <translation>Counted on this computer from your own data; nothing leaves it by itself.</translation>
    </message>
    <message>
        <source>Tables as CSV …</source>
        <translation>Tables as CSV …</translation>
    </message>
    <message>
        <source>Tables as Excel …</source>
        <translation>Tables as Excel …</translation>
    </message>
    <message>
        <source>Report in Chinese (PDF) …</source>
        <translation>Report in Chinese (PDF) …</translation>
    </message>
    <message>
        <source>Report in English (PDF) …</source>
        <translation>Report in English (PDF) …</translation>
    </message>
    <message>
        <source>For the lead: look first …</source>
        <translation>For the lead: look first …</translation>
    </message>
</context>
<context>
    <name>InstalledModels</name>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Cannot be used: {reason}</source>
        <translation>Cannot be used: {reason}</translation>
    </message>
    <message>
        <source>Starter model, set aside by {models}</source>
        <translation>Starter model, set aside by {models}</translation>
    </message>
    <message>
        <source>Starter model, in use</source>
        <translation>Starter model, in use</translation>
    </message>
    <message>
        <source>Set aside by {models}</source>
        <translation>Set aside by {models}</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>shared weights</source>
        <translation>shared weights</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All keys</source>
        <translation>All keys</translation>
    </message>
</context>
<context>
    <name>LeadDialog</name>
    <message>
        <source>For the lead</source>
        <translation>For the lead</translation>
    </message>
    <message>
        <source>This is all that leaves</source>
        <translation>This is all that leaves</translation>
    </message>
    <message>
        <source>Look through it, take pages out, then save the file and send it yourself. No words of buyers, no words that you typed, nothing about breaks or stress.</source>
        <translation>Look through it, take pages out, then save the file and send it yourself. No words of buyers, no words that you typed, nothing about breaks or stress.</translation>
    </message>
    <message>
        <source>Pages that leave</source>
        <translation>Pages that leave</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>Counting …</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>Save as CSV …</translation>
    </message>
    <message>
        <source>Save as Excel …</source>
        <translation>Save as Excel …</translation>
    </message>
    <message>
        <source>Nothing is chosen: tick a page.</source>
        <translation>Nothing is chosen: tick a page.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for the sheets</source>
        <translation>Folder for the sheets</translation>
    </message>
    <message>
        <source>Save the sheets</source>
        <translation>Save the sheets</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>The figures cannot be counted.</source>
        <translation>The figures cannot be counted.</translation>
    </message>
</context>
<context>
    <name>LibraryDialog</name>
    <message>
        <source>Script library</source>
        <translation>Script library</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Search: words, pinyin, short code</source>
        <translation>Search: words, pinyin, short code</translation>
    </message>
    <message>
        <source>New …</source>
        <translation>New …</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Edit …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Import …</translation>
    </message>
    <message>
        <source>From a TOML or CSV file</source>
        <translation>From a TOML or CSV file</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Into a TOML or CSV file</source>
        <translation>Into a TOML or CSV file</translation>
    </message>
    <message numerus="yes">
        <source>%n script(s)</source>
        <translation>
            <numerusform>%n script</numerusform>
            <numerusform>%n scripts</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>Delete “{title}”?</translation>
    </message>
    <message>
        <source>Figures of its uses stay.</source>
        <translation>Figures of its uses stay.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Delete it</translation>
    </message>
    <message>
        <source>Import scripts</source>
        <translation>Import scripts</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} the same</source>
        <translation>{new} new, {changed} changed, {same} the same</translation>
    </message>
    <message>
        <source>Export scripts</source>
        <translation>Export scripts</translation>
    </message>
    <message numerus="yes">
        <source>%n script(s) written</source>
        <translation>
            <numerusform>%n script written</numerusform>
            <numerusform>%n scripts written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LowerEdge</name>
    <message>
        <source>Nothing leaves this computer: messages are read and translated here.</source>
        <translation>Nothing leaves this computer: messages are read and translated here.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>The clipboard holds no text.</translation>
    </message>
    <message>
        <source>Go to a sentence first (F2), then save it.</source>
        <translation>Go to a sentence first (F2), then save it.</translation>
    </message>
</context>
<context>
    <name>MemoryDialog</name>
    <message>
        <source>Translation memory</source>
        <translation>Translation memory</translation>
    </message>
    <message>
        <source>Search in both languages</source>
        <translation>Search in both languages</translation>
    </message>
    <message>
        <source>Search in the memory</source>
        <translation>Search in the memory</translation>
    </message>
    <message>
        <source>Units of the memory</source>
        <translation>Units of the memory</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Import …</translation>
    </message>
    <message>
        <source>From a TMX or CSV file</source>
        <translation>From a TMX or CSV file</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Into a TMX or CSV file</source>
        <translation>Into a TMX or CSV file</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>Nothing found in %n unit(s).</source>
        <translation>
            <numerusform>Nothing found in %n unit.</numerusform>
            <numerusform>Nothing found in %n units.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest {shown} of {count}.</source>
        <translation>The newest {shown} of {count}.</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this unit?</source>
        <translation>Delete this unit?</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Delete it</translation>
    </message>
    <message>
        <source>Import a translation memory</source>
        <translation>Import a translation memory</translation>
    </message>
    <message>
        <source>Translation memories (*.tmx *.csv *.tsv)</source>
        <translation>Translation memories (*.tmx *.csv *.tsv)</translation>
    </message>
    <message>
        <source>Export the translation memory</source>
        <translation>Export the translation memory</translation>
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
        <translation>Export the translation memory</translation>
    </message>
    <message>
        <source>Writing {name} …</source>
        <translation>Writing {name} …</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) exported</source>
        <translation>
            <numerusform>%n unit exported</numerusform>
            <numerusform>%n units exported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryImportDialog</name>
    <message>
        <source>Import a translation memory</source>
        <translation>Import a translation memory</translation>
    </message>
    <message>
        <source>Looking at {name} …</source>
        <translation>Looking at {name} …</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same as before</source>
        <translation>
            <numerusform>%n the same as before</numerusform>
            <numerusform>%n the same as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be used and are left out</source>
        <translation>
            <numerusform>%n cannot be used and is left out</numerusform>
            <numerusform>%n cannot be used and are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) taken into the memory</source>
        <translation>
            <numerusform>%n unit taken into the memory</numerusform>
            <numerusform>%n units taken into the memory</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePane</name>
    <message>
        <source>Language …</source>
        <translation>Language …</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>chosen by you</translation>
    </message>
    <message>
        <source>please choose (Alt+L)</source>
        <translation>please choose (Alt+L)</translation>
    </message>
    <message>
        <source>unsure, {percent} %</source>
        <translation>unsure, {percent} %</translation>
    </message>
    <message>
        <source>detected, {percent} %</source>
        <translation>detected, {percent} %</translation>
    </message>
    <message>
        <source>The buyer&apos;s language: {language}</source>
        <translation>The buyer&apos;s language: {language}</translation>
    </message>
    <message>
        <source>{why}. Alt+L or a click chooses another one.</source>
        <translation>{why}. Alt+L or a click chooses another one.</translation>
    </message>
    <message>
        <source>As detected</source>
        <translation>As detected</translation>
    </message>
    <message>
        <source>{kind} {text}: copy</source>
        <translation>{kind} {text}: copy</translation>
    </message>
    <message>
        <source>{kind}: {text}
Click to copy</source>
        <translation>{kind}: {text}
Click to copy</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>Language models</source>
        <translation>Language models</translation>
    </message>
    <message>
        <source>They translate on this computer. A pair without a model of its own goes through English.</source>
        <translation>They translate on this computer. A pair without a model of its own goes through English.</translation>
    </message>
    <message>
        <source>Installed language models</source>
        <translation>Installed language models</translation>
    </message>
    <message>
        <source>No model yet. Install one from a file you were given, or download it.</source>
        <translation>No model yet. Install one from a file you were given, or download it.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Install from a file …</source>
        <translation>Install from a file …</translation>
    </message>
    <message>
        <source>Install …</source>
        <translation>Install …</translation>
    </message>
    <message>
        <source>From a file (.argosmodel) …</source>
        <translation>From a file (.argosmodel) …</translation>
    </message>
    <message>
        <source>From an unpacked folder …</source>
        <translation>From an unpacked folder …</translation>
    </message>
    <message>
        <source>Download …</source>
        <translation>Download …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Install a language model</source>
        <translation>Install a language model</translation>
    </message>
    <message>
        <source>Argos models (*.argosmodel *.zip)</source>
        <translation>Argos models (*.argosmodel *.zip)</translation>
    </message>
    <message>
        <source>Folder of an unpacked language model</source>
        <translation>Folder of an unpacked language model</translation>
    </message>
    <message>
        <source>Installing {name} …</source>
        <translation>Installing {name} …</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Remove {name}?</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Remove it</translation>
    </message>
    <message>
        <source>Then no model translates this pair: memory and gist remain.</source>
        <translation>Then no model translates this pair: memory and gist remain.</translation>
    </message>
    <message>
        <source>The starter model then translates this pair, much of it less well.</source>
        <translation>The starter model then translates this pair, much of it less well.</translation>
    </message>
    <message>
        <source>Another model then translates this pair.</source>
        <translation>Another model then translates this pair.</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>Removing …</translation>
    </message>
    <message>
        <source>Asking the index …</source>
        <translation>Asking the index …</translation>
    </message>
    <message>
        <source>Downloading {name} …</source>
        <translation>Downloading {name} …</translation>
    </message>
    <message>
        <source>Put it in the place of the other</source>
        <translation>Put it in the place of the other</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Close this notice</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Something went wrong inside Deskside. Your work is safe.</source>
        <translation>Something went wrong inside Deskside. Your work is safe.</translation>
    </message>
    <message>
        <source>The log says what happened; please send it to your team lead.</source>
        <translation>The log says what happened; please send it to your team lead.</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Open log folder</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening your data …</source>
        <translation>Opening your data …</translation>
    </message>
</context>
<context>
    <name>OutcomeButton</name>
    <message>
        <source>What became of the last reply ({keys})</source>
        <translation>What became of the last reply ({keys})</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Outcome of the last reply: {outcome}</source>
        <translation>Outcome of the last reply: {outcome}</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>Take the mark back</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Not copied yet</source>
        <translation>Not copied yet</translation>
    </message>
    <message>
        <source>This should not be sent like this</source>
        <translation>This should not be sent like this</translation>
    </message>
    <message>
        <source>Why it goes out all the same</source>
        <translation>Why it goes out all the same</translation>
    </message>
    <message>
        <source>The buyer asked for exactly this</source>
        <translation>The buyer asked for exactly this</translation>
    </message>
    <message>
        <source>My lead has agreed</source>
        <translation>My lead has agreed</translation>
    </message>
    <message>
        <source>The finding is wrong</source>
        <translation>The finding is wrong</translation>
    </message>
    <message>
        <source>If it has to go out all the same, say why. The reason is kept:</source>
        <translation>If it has to go out all the same, say why. The reason is kept:</translation>
    </message>
    <message>
        <source>Copy anyway</source>
        <translation>Copy anyway</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Go back</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message>
        <source>Passages for buyers</source>
        <translation>Passages for buyers</translation>
    </message>
    <message>
        <source>Which passage? A digit or Enter puts it into the reply, Esc leaves.</source>
        <translation>Which passage? A digit or Enter puts it into the reply, Esc leaves.</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeDialog</name>
    <message>
        <source>Recovery code</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Write down your recovery code</source>
        <translation>Write down your recovery code</translation>
    </message>
    <message>
        <source>The key of your data lies in this computer&apos;s keyring. If the keyring is lost, only this code opens the data. It is shown this once and kept nowhere.</source>
        <translation>The key of your data lies in this computer&apos;s keyring. If the keyring is lost, only this code opens the data. It is shown this once and kept nowhere.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>I have written it down or printed it</source>
        <translation>I have written it down or printed it</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Deskside: recovery code</source>
        <translation>Deskside: recovery code</translation>
    </message>
    <message>
        <source>Keep this sheet where your other papers lie.</source>
        <translation>Keep this sheet where your other papers lie.</translation>
    </message>
</context>
<context>
    <name>ReplyPane</name>
    <message>
        <source>Script in use</source>
        <translation>Script in use</translation>
    </message>
    <message>
        <source>Take the script back (Ctrl+Z)</source>
        <translation>Take the script back (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Your reply, in your language</source>
        <translation>Your reply, in your language</translation>
    </message>
    <message>
        <source>The reply in the buyer&apos;s language</source>
        <translation>The reply in the buyer&apos;s language</translation>
    </message>
    <message>
        <source>Copy reply  Ctrl+Enter</source>
        <translation>Copy reply  Ctrl+Enter</translation>
    </message>
    <message>
        <source>Reply in {language}, or pick a script with Alt+1 … 9</source>
        <translation>Reply in {language}, or pick a script with Alt+1 … 9</translation>
    </message>
    <message>
        <source>{language}: what the buyer reads</source>
        <translation>{language}: what the buyer reads</translation>
    </message>
    <message>
        <source>{title} · send along: {files}</source>
        <translation>{title} · send along: {files}</translation>
    </message>
    <message>
        <source>No model translates this pair: free text cannot be sent. Above are the scripts nearest to it; memory works, too.</source>
        <translation>No model translates this pair: free text cannot be sent. Above are the scripts nearest to it; memory works, too.</translation>
    </message>
    <message>
        <source>translating …</source>
        <translation>translating …</translation>
    </message>
    <message>
        <source>Read back: {text}</source>
        <translation>Read back: {text}</translation>
    </message>
    <message>
        <source>This could not be translated. Above are the scripts.</source>
        <translation>This could not be translated. Above are the scripts.</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} characters</translation>
    </message>
</context>
<context>
    <name>ResultsImportDialog</name>
    <message>
        <source>Import outcomes</source>
        <translation>Import outcomes</translation>
    </message>
    <message>
        <source>Looking at {name} …</source>
        <translation>Looking at {name} …</translation>
    </message>
    <message>
        <source>Lines that cannot be used</source>
        <translation>Lines that cannot be used</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) on satisfaction</source>
        <translation>
            <numerusform>%n answer on satisfaction</numerusform>
            <numerusform>%n answers on satisfaction</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) on buying again</source>
        <translation>
            <numerusform>%n answer on buying again</numerusform>
            <numerusform>%n answers on buying again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be used and are left out</source>
        <translation>
            <numerusform>%n line cannot be used and are left out</numerusform>
            <numerusform>%n lines cannot be used and are left out</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no answer in this file.</source>
        <translation>There is no answer in this file.</translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) kept</source>
        <translation>
            <numerusform>%n outcome kept</numerusform>
            <numerusform>%n outcomes kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them newer than what was known</source>
        <translation>
            <numerusform>%n of them newer than what was known</numerusform>
            <numerusform>%n of them newer than what was known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a reply of yours</source>
        <translation>
            <numerusform>%n without a reply of yours</numerusform>
            <numerusform>%n without a reply of yours</numerusform>
        </translation>
    </message>
    <message>
        <source>They count for the shop, but for no language and no problem.</source>
        <translation>They count for the shop, but for no language and no problem.</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Line {line}: {reason}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>This file cannot be read.</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>{value} of {most}</source>
        <translation>{value} of {most}</translation>
    </message>
</context>
<context>
    <name>ScriptDialog</name>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>About it</source>
        <translation>About it</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>This language is up to date</source>
        <translation>This language is up to date</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The base text changed after this language was written.</source>
        <translation>The base text changed after this language was written.</translation>
    </message>
    <message>
        <source>A script needs a title and a text in {language}.</source>
        <translation>A script needs a title and a text in {language}.</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write 2027-06-30.</source>
        <translation>“{text}” is no date. Write 2027-06-30.</translation>
    </message>
</context>
<context>
    <name>ScriptFields</name>
    <message>
        <source>any</source>
        <translation>any</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>those of its problems</source>
        <translation>those of its problems</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>separated by commas</translation>
    </message>
    <message>
        <source>short, more formal …</source>
        <translation>short, more formal …</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>What it is for</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Short code</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Also for</source>
        <translation>Also for</translation>
    </message>
    <message>
        <source>Moods</source>
        <translation>Moods</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Marketplaces</source>
        <translation>Marketplaces</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>How it reads</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tone</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Variant of</source>
        <translation>Variant of</translation>
    </message>
    <message>
        <source>Which variant</source>
        <translation>Which variant</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>Who keeps it</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>Look at it again on</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>Expires on</translation>
    </message>
    <message>
        <source>Files to send along</source>
        <translation>Files to send along</translation>
    </message>
</context>
<context>
    <name>ScriptFiles</name>
    <message>
        <source>Files to send along</source>
        <translation>Files to send along</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>Add …</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Only the paths are kept; a picked script names the files.</source>
        <translation>Only the paths are kept; a picked script names the files.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Add files</translation>
    </message>
</context>
<context>
    <name>ScriptsPane</name>
    <message>
        <source>Search scripts: words, pinyin, short code  (Alt+S)</source>
        <translation>Search scripts: words, pinyin, short code  (Alt+S)</translation>
    </message>
    <message>
        <source>Search scripts</source>
        <translation>Search scripts</translation>
    </message>
    <message>
        <source>Scripts for this message</source>
        <translation>Scripts for this message</translation>
    </message>
    <message>
        <source>No script has “{words}”. Try other words, or write the reply below.</source>
        <translation>No script has “{words}”. Try other words, or write the reply below.</translation>
    </message>
    <message>
        <source>No scripts yet. Write the reply below, or import scripts.</source>
        <translation>No scripts yet. Write the reply below, or import scripts.</translation>
    </message>
</context>
<context>
    <name>SegmentCard</name>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Take it out of the memory again (Ctrl+Z)</source>
        <translation>Take it out of the memory again (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Translating …</source>
        <translation>Translating …</translation>
    </message>
    <message>
        <source>Sentence {number}: {origin}</source>
        <translation>Sentence {number}: {origin}</translation>
    </message>
    <message>
        <source>✓ Saved in the memory</source>
        <translation>✓ Saved in the memory</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>✎ Changed – Ctrl+S saves it in the memory</source>
        <translation>✎ Changed – Ctrl+S saves it in the memory</translation>
    </message>
    <message>
        <source>Saved in the memory by you.</source>
        <translation>Saved in the memory by you.</translation>
    </message>
    <message numerus="yes">
        <source>%n other version(s): Alt+Down</source>
        <translation>
            <numerusform>%n other version: Alt+Down</numerusform>
            <numerusform>%n other versions: Alt+Down</numerusform>
        </translation>
    </message>
    <message>
        <source>Use “{fix}”  Alt+Enter</source>
        <translation>Use “{fix}”  Alt+Enter</translation>
    </message>
    <message>
        <source>Memory {score} %:</source>
        <translation>Memory {score} %:</translation>
    </message>
</context>
<context>
    <name>SegmentsPane</name>
    <message>
        <source>Copy translation</source>
        <translation>Copy translation</translation>
    </message>
    <message>
        <source>Copy the whole translation (Ctrl+Shift+C)</source>
        <translation>Copy the whole translation (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>No model translates {pair} yet</source>
        <translation>No model translates {pair} yet</translation>
    </message>
    <message>
        <source>Memory, terms and the gist work without one.</source>
        <translation>Memory, terms and the gist work without one.</translation>
    </message>
    <message>
        <source>Install a model …</source>
        <translation>Install a model …</translation>
    </message>
    <message>
        <source>The starter model cannot read all of this</source>
        <translation>The starter model cannot read all of this</translation>
    </message>
    <message>
        <source>A full model for {pair} can. Memory, terms and the gist work without.</source>
        <translation>A full model for {pair} can. Memory, terms and the gist work without.</translation>
    </message>
    <message>
        <source>A part could not be translated.</source>
        <translation>A part could not be translated.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Roughly: {problem} ({percent} % sure) · {mood}</source>
        <translation>Roughly: {problem} ({percent} % sure) · {mood}</translation>
    </message>
    <message>
        <source>Like: {ours}</source>
        <translation>Like: {ours}</translation>
    </message>
    <message numerus="yes">
        <source>%n from memory</source>
        <translation>
            <numerusform>%n from memory</numerusform>
            <numerusform>%n from memory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n similar</source>
        <translation>
            <numerusform>%n similar</numerusform>
            <numerusform>%n similar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by model</source>
        <translation>
            <numerusform>%n by model</numerusform>
            <numerusform>%n by model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not translated</source>
        <translation>
            <numerusform>%n not translated</numerusform>
            <numerusform>%n not translated</numerusform>
        </translation>
    </message>
    <message>
        <source>translating …</source>
        <translation>translating …</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Changes hold at once.</source>
        <translation>Changes hold at once.</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>The buyer&apos;s message</source>
        <translation>The buyer&apos;s message</translation>
    </message>
    <message>
        <source>Click to copy</source>
        <translation>Click to copy</translation>
    </message>
    <message>
        <source>Buyers say “{said}” and mean “{meant}”: {ours}</source>
        <translation>Buyers say “{said}” and mean “{meant}”: {ours}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>No models</source>
        <translation>No models</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message>
        <source>Translating …</source>
        <translation>Translating …</translation>
    </message>
    <message>
        <source>Engine restarting</source>
        <translation>Engine restarting</translation>
    </message>
    <message>
        <source>No language model is installed. Memory and terms work. Click to install one.</source>
        <translation>No language model is installed. Memory and terms work. Click to install one.</translation>
    </message>
    <message>
        <source>The engine is ready. Click for the language models.</source>
        <translation>The engine is ready. Click for the language models.</translation>
    </message>
    <message>
        <source>The engine is translating.</source>
        <translation>The engine is translating.</translation>
    </message>
    <message>
        <source>The engine stopped and starts again with the next message.</source>
        <translation>The engine stopped and starts again with the next message.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nothing leaves this computer.</translation>
    </message>
    <message>
        <source>A model is being downloaded; no message leaves this computer.</source>
        <translation>A model is being downloaded; no message leaves this computer.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Downloading</translation>
    </message>
    <message>
        <source>The first is due in {left}. Click for the open cases (Ctrl+Shift+E).</source>
        <translation>The first is due in {left}. Click for the open cases (Ctrl+Shift+E).</translation>
    </message>
    <message>
        <source>The first is late. Click for the open cases (Ctrl+Shift+E).</source>
        <translation>The first is late. Click for the open cases (Ctrl+Shift+E).</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s)</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied messages open by themselves. Click to switch it off (Ctrl+L).</source>
        <translation>Copied messages open by themselves. Click to switch it off (Ctrl+L).</translation>
    </message>
    <message>
        <source>The clipboard is not watched. Click to open copied messages by themselves (Ctrl+L).</source>
        <translation>The clipboard is not watched. Click to open copied messages by themselves (Ctrl+L).</translation>
    </message>
    <message>
        <source>Clipboard watched</source>
        <translation>Clipboard watched</translation>
    </message>
    <message>
        <source>Clipboard off</source>
        <translation>Clipboard off</translation>
    </message>
</context>
<context>
    <name>StoreProblemDialog</name>
    <message>
        <source>Deskside cannot open its data</source>
        <translation>Deskside cannot open its data</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Other folder …</source>
        <translation>Other folder …</translation>
    </message>
    <message>
        <source>Open backups</source>
        <translation>Open backups</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Folder for Deskside&apos;s data</source>
        <translation>Folder for Deskside&apos;s data</translation>
    </message>
</context>
<context>
    <name>StressDialog</name>
    <message>
        <source>Stress</source>
        <translation>Stress</translation>
    </message>
    <message>
        <source>Delete these backups, too; a new one is made first</source>
        <translation>Delete these backups, too; a new one is made first</translation>
    </message>
    <message>
        <source>Your answers lie in your own file. They go into no pack, no export for the lead and no figure of the team. They are no diagnosis.</source>
        <translation>Your answers lie in your own file. They go into no pack, no export for the lead and no figure of the team. They are no diagnosis.</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>All your answers, into a file of yours</source>
        <translation>All your answers, into a file of yours</translation>
    </message>
    <message>
        <source>Delete all …</source>
        <translation>Delete all …</translation>
    </message>
    <message>
        <source>Question of the day</source>
        <translation>Question of the day</translation>
    </message>
    <message>
        <source>Question of the week</source>
        <translation>Question of the week</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Which answers</source>
        <translation>Which answers</translation>
    </message>
    <message>
        <source>Over how many days</source>
        <translation>Over how many days</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s); the line is the mean of seven days.</source>
        <translation>
            <numerusform>%n answer; the line is the mean of seven days.</numerusform>
            <numerusform>%n answers; the line is the mean of seven days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s); one a week.</source>
        <translation>
            <numerusform>%n answer; one a week.</numerusform>
            <numerusform>%n answers; one a week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) so far; from {needed} on they are drawn here.</source>
        <translation>
            <numerusform>%n answer so far; from {needed} on they are drawn here.</numerusform>
            <numerusform>%n answers so far; from {needed} on they are drawn here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After an exercise your answer changed by {change} on average (%n exercise(s)).</source>
        <translation>
            <numerusform>After an exercise your answer changed by {change} on average (%n exercise).</numerusform>
            <numerusform>After an exercise your answer changed by {change} on average (%n exercises).</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>Pass over</translation>
    </message>
    <message>
        <source>Keep my answer</source>
        <translation>Keep my answer</translation>
    </message>
    <message>
        <source>Export my answers</source>
        <translation>Export my answers</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) written. The file is yours alone.</source>
        <translation>
            <numerusform>%n answer written. The file is yours alone.</numerusform>
            <numerusform>%n answers written. The file is yours alone.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are overwritten in your file.</source>
        <translation>They are overwritten in your file.</translation>
    </message>
    <message>
        <source>Delete all your answers?</source>
        <translation>Delete all your answers?</translation>
    </message>
    <message numerus="yes">
        <source>%n older backup(s) deleted; the new one holds none.</source>
        <translation>
            <numerusform>%n older backup deleted; the new one holds none.</numerusform>
            <numerusform>%n older backups deleted; the new one holds none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) could not be deleted.</source>
        <translation>
            <numerusform>%n backup could not be deleted.</numerusform>
            <numerusform>%n backups could not be deleted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete them yourself:</source>
        <translation>Delete them yourself:</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Delete them</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s), {first} to {last}, hold them, too. Left alone, the daily ones are replaced one by one; others stay.</source>
        <translation>
            <numerusform>%n backup, {first} to {last}, hold them, too. Left alone, the daily ones are replaced one by one; others stay.</numerusform>
            <numerusform>%n backups, {first} to {last}, hold them, too. Left alone, the daily ones are replaced one by one; others stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) deleted.</source>
        <translation>
            <numerusform>%n answer deleted.</numerusform>
            <numerusform>%n answers deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermHits</name>
    <message>
        <source>Buyers say “{said}” and mean “{meant}”.</source>
        <translation>Buyers say “{said}” and mean “{meant}”.</translation>
    </message>
    <message>
        <source>Do not answer with “{said}”: the term is “{meant}”.</source>
        <translation>Do not answer with “{said}”: the term is “{meant}”.</translation>
    </message>
    <message>
        <source>Stays as it is, in every language.</source>
        <translation>Stays as it is, in every language.</translation>
    </message>
</context>
<context>
    <name>TermsPane</name>
    <message>
        <source>Terms in this message</source>
        <translation>Terms in this message</translation>
    </message>
    <message>
        <source>No approved terms in this message.</source>
        <translation>No approved terms in this message.</translation>
    </message>
</context>
<context>
    <name>ToolsDialog</name>
    <message>
        <source>Tools by problem</source>
        <translation>Tools by problem</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Tool</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the tool</source>
        <translation>Name of the tool</translation>
    </message>
    <message>
        <source>Address of a page, or path of a file</source>
        <translation>Address of a page, or path of a file</translation>
    </message>
    <message>
        <source>Address of the tool</source>
        <translation>Address of the tool</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>Add as new</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show Deskside</source>
        <translation>Show Deskside</translation>
    </message>
    <message>
        <source>Watch the clipboard</source>
        <translation>Watch the clipboard</translation>
    </message>
    <message>
        <source>Quit Deskside</source>
        <translation>Quit Deskside</translation>
    </message>
    <message>
        <source>Deskside: the clipboard is watched</source>
        <translation>Deskside: the clipboard is watched</translation>
    </message>
</context>
<context>
    <name>TriageBar</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Mood</translation>
    </message>
    <message>
        <source>Marketplace and country</source>
        <translation>Marketplace and country</translation>
    </message>
    <message>
        <source>Unclear: {first} or {second}?</source>
        <translation>Unclear: {first} or {second}?</translation>
    </message>
    <message>
        <source>Problem: {problem}</source>
        <translation>Problem: {problem}</translation>
    </message>
    <message>
        <source>{mood}, veiled</source>
        <translation>{mood}, veiled</translation>
    </message>
    <message>
        <source>Mood: {mood}</source>
        <translation>Mood: {mood}</translation>
    </message>
    <message>
        <source>country guessed from the language</source>
        <translation>country guessed from the language</translation>
    </message>
    <message>
        <source>country chosen by you</source>
        <translation>country chosen by you</translation>
    </message>
    <message>
        <source>night there</source>
        <translation>night there</translation>
    </message>
    <message>
        <source>Marketplace …</source>
        <translation>Marketplace …</translation>
    </message>
    <message>
        <source>Click to choose.</source>
        <translation>Click to choose.</translation>
    </message>
    <message>
        <source>Chosen by you.</source>
        <translation>Chosen by you.</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>{percent} % sure</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Marketplace</translation>
    </message>
    <message>
        <source>The buyer&apos;s country</source>
        <translation>The buyer&apos;s country</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>not chosen</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>Buyer&apos;s sentence</source>
        <translation>Buyer&apos;s sentence</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Translation</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
</context>
<context>
    <name>Wellbeing</name>
    <message>
        <source>The break waits.</source>
        <translation>The break waits.</translation>
    </message>
    <message>
        <source>That was a hard conversation. A minute of rest?</source>
        <translation>That was a hard conversation. A minute of rest?</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>A long break begins at the next pause ({time}).</source>
        <translation>A long break begins at the next pause ({time}).</translation>
    </message>
    <message numerus="yes">
        <source>Postpone (%n left)</source>
        <translation>
            <numerusform>Postpone (%n left)</numerusform>
            <numerusform>Postpone (%n left)</numerusform>
        </translation>
    </message>
    <message>
        <source>One question on stress; only you see the answer.</source>
        <translation>One question on stress; only you see the answer.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>Find everywhere …</source>
        <translation>Find everywhere …</translation>
    </message>
    <message>
        <source>Knowledge base …</source>
        <translation>Knowledge base …</translation>
    </message>
    <message>
        <source>Script library …</source>
        <translation>Script library …</translation>
    </message>
    <message>
        <source>Open cases …</source>
        <translation>Open cases …</translation>
    </message>
    <message>
        <source>Rules of the gate …</source>
        <translation>Rules of the gate …</translation>
    </message>
    <message>
        <source>Tools by problem …</source>
        <translation>Tools by problem …</translation>
    </message>
    <message>
        <source>Translation memory …</source>
        <translation>Translation memory …</translation>
    </message>
    <message>
        <source>Figures …</source>
        <translation>Figures …</translation>
    </message>
    <message>
        <source>Break now</source>
        <translation>Break now</translation>
    </message>
    <message>
        <source>Breathing …</source>
        <translation>Breathing …</translation>
    </message>
    <message>
        <source>Stress …</source>
        <translation>Stress …</translation>
    </message>
    <message>
        <source>Language models …</source>
        <translation>Language models …</translation>
    </message>
    <message>
        <source>At the left edge</source>
        <translation>At the left edge</translation>
    </message>
    <message>
        <source>At the right edge</source>
        <translation>At the right edge</translation>
    </message>
    <message>
        <source>Free window</source>
        <translation>Free window</translation>
    </message>
    <message>
        <source>Always on top</source>
        <translation>Always on top</translation>
    </message>
    <message>
        <source>One-line bar</source>
        <translation>One-line bar</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Settings …</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>About Deskside</source>
        <translation>About Deskside</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>WritingDialog</name>
    <message>
        <source>What you wrote is not saved.</source>
        <translation>What you wrote is not saved.</translation>
    </message>
    <message>
        <source>Esc once more leaves without it.</source>
        <translation>Esc once more leaves without it.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Leave without saving</translation>
    </message>
</context>
<context>
    <name>_Field</name>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>which currency?</source>
        <translation>which currency?</translation>
    </message>
    <message>
        <source>choose …</source>
        <translation>choose …</translation>
    </message>
    <message>
        <source>This cannot be read. For example: {hint}</source>
        <translation>This cannot be read. For example: {hint}</translation>
    </message>
    <message>
        <source>Suggested by the script: check the date, or write another.</source>
        <translation>Suggested by the script: check the date, or write another.</translation>
    </message>
</context>
<context>
    <name>_Page</name>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Title, {language}</source>
        <translation>Title, {language}</translation>
    </message>
    <message>
        <source>Text as Markdown: ## heading, - list, **strong**, | table |</source>
        <translation>Text as Markdown: ## heading, - list, **strong**, | table |</translation>
    </message>
    <message>
        <source>Text, {language}</source>
        <translation>Text, {language}</translation>
    </message>
    <message>
        <source>What the buyer reads</source>
        <translation>What the buyer reads</translation>
    </message>
    <message>
        <source>Placeholders: {order_no} {date:+3d} {choice:one|two}. Parts: [S] [T] [A] [R].</source>
        <translation>Placeholders: {order_no} {date:+3d} {choice:one|two}. Parts: [S] [T] [A] [R].</translation>
    </message>
</context>
<context>
    <name>answer</name>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Warehouse</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>Logistics</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Legal</translation>
    </message>
    <message>
        <source>Words: “{text}”</source>
        <translation>Words: “{text}”</translation>
    </message>
    <message>
        <source>Decides: “{text}”</source>
        <translation>Decides: “{text}”</translation>
    </message>
    <message>
        <source>Signs: {text}</source>
        <translation>Signs: {text}</translation>
    </message>
    <message>
        <source>Like: “{text}”</source>
        <translation>Like: “{text}”</translation>
    </message>
    <message>
        <source>You sorted: “{text}”</source>
        <translation>You sorted: “{text}”</translation>
    </message>
    <message>
        <source>short code</source>
        <translation>short code</translation>
    </message>
    <message>
        <source>fits the problem</source>
        <translation>fits the problem</translation>
    </message>
    <message>
        <source>fits the mood</source>
        <translation>fits the mood</translation>
    </message>
    <message>
        <source>for such cases</source>
        <translation>for such cases</translation>
    </message>
    <message>
        <source>for this marketplace</source>
        <translation>for this marketplace</translation>
    </message>
    <message>
        <source>your words</source>
        <translation>your words</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>pinyin</translation>
    </message>
    <message>
        <source>nearly your words</source>
        <translation>nearly your words</translation>
    </message>
    <message>
        <source>often solved</source>
        <translation>often solved</translation>
    </message>
    <message>
        <source>used lately</source>
        <translation>used lately</translation>
    </message>
    <message>
        <source>not in the buyer&apos;s language</source>
        <translation>not in the buyer&apos;s language</translation>
    </message>
    <message>
        <source>translation is older than the text</source>
        <translation>translation is older than the text</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Solved</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Came back</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Escalated</translation>
    </message>
    <message>
        <source>first reply</source>
        <translation>first reply</translation>
    </message>
    <message>
        <source>next reply</source>
        <translation>next reply</translation>
    </message>
    <message>
        <source>escalated case</source>
        <translation>escalated case</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>in time</translation>
    </message>
    <message>
        <source>soon due</source>
        <translation>soon due</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>no clock</source>
        <translation>no clock</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>no answer needed</source>
        <translation>no answer needed</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>Buyer&apos;s name</source>
        <translation>Buyer&apos;s name</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Tracking number</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Carrier</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>Article number</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Per cent</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>12-05, 5 Dec, +3</source>
        <translation>12-05, 5 Dec, +3</translation>
    </message>
    <message>
        <source>29.90 EUR</source>
        <translation>29.90 EUR</translation>
    </message>
    <message>
        <source>number</source>
        <translation>number</translation>
    </message>
    <message>
        <source>Still empty: {text}</source>
        <translation>Still empty: {text}</translation>
    </message>
    <message>
        <source>The number {text} is not the same on both sides</source>
        <translation>The number {text} is not the same on both sides</translation>
    </message>
    <message>
        <source>Another order number: {text}</source>
        <translation>Another order number: {text}</translation>
    </message>
    <message>
        <source>Another date: {text}</source>
        <translation>Another date: {text}</translation>
    </message>
    <message>
        <source>Another amount: {text}</source>
        <translation>Another amount: {text}</translation>
    </message>
    <message>
        <source>Another link: {text}</source>
        <translation>Another link: {text}</translation>
    </message>
    <message>
        <source>Not translated: {text}</source>
        <translation>Not translated: {text}</translation>
    </message>
    <message>
        <source>This does not look like the buyer&apos;s language</source>
        <translation>This does not look like the buyer&apos;s language</translation>
    </message>
    <message>
        <source>“{text}” is a forbidden term</source>
        <translation>“{text}” is a forbidden term</translation>
    </message>
    <message>
        <source>“{text}” is not the team&apos;s term</source>
        <translation>“{text}” is not the team&apos;s term</translation>
    </message>
    <message>
        <source>The team&apos;s term for “{text}” is missing: {term}</source>
        <translation>The team&apos;s term for “{text}” is missing: {term}</translation>
    </message>
    <message>
        <source>Promises too much: “{text}”</source>
        <translation>Promises too much: “{text}”</translation>
    </message>
    <message>
        <source>Contact data is not allowed here: {text}</source>
        <translation>Contact data is not allowed here: {text}</translation>
    </message>
    <message>
        <source>Links out are not allowed here: {text}</source>
        <translation>Links out are not allowed here: {text}</translation>
    </message>
    <message>
        <source>Coupons are not allowed here: {text}</source>
        <translation>Coupons are not allowed here: {text}</translation>
    </message>
    <message>
        <source>No reward for a review: {text}</source>
        <translation>No reward for a review: {text}</translation>
    </message>
    <message>
        <source>Payment outside the marketplace: {text}</source>
        <translation>Payment outside the marketplace: {text}</translation>
    </message>
    <message>
        <source>{over} characters over the limit of {limit}</source>
        <translation>{over} characters over the limit of {limit}</translation>
    </message>
    <message>
        <source>Wrong form of address: “{text}”</source>
        <translation>Wrong form of address: “{text}”</translation>
    </message>
    <message>
        <source>Germans want an exact date: “{text}”</source>
        <translation>Germans want an exact date: “{text}”</translation>
    </message>
    <message>
        <source>Machine translation that nobody has checked</source>
        <translation>Machine translation that nobody has checked</translation>
    </message>
    <message>
        <source>The starter model is unsure: this may say something else. Check it or take a script.</source>
        <translation>The starter model is unsure: this may say something else. Check it or take a script.</translation>
    </message>
    <message>
        <source>This script has expired ({text})</source>
        <translation>This script has expired ({text})</translation>
    </message>
    <message>
        <source>This language version is older than the Chinese text</source>
        <translation>This language version is older than the Chinese text</translation>
    </message>
    <message>
        <source>One side says no, the other yes: “{text}”</source>
        <translation>One side says no, the other yes: “{text}”</translation>
    </message>
    <message>
        <source>Internal words of “{title}”: {text}</source>
        <translation>Internal words of “{title}”: {text}</translation>
    </message>
    <message>
        <source>“{title}” has expired ({text})</source>
        <translation>“{title}” has expired ({text})</translation>
    </message>
    <message>
        <source>There is no text in the buyer&apos;s language</source>
        <translation>There is no text in the buyer&apos;s language</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Not used yet</translation>
    </message>
    <message>
        <source>Used {uses} times</source>
        <translation>Used {uses} times</translation>
    </message>
    <message>
        <source>{good} of {n} solved ({low}–{high} %)</source>
        <translation>{good} of {n} solved ({low}–{high} %)</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
</context>
<context>
    <name>articles</name>
    <message>
        <source>in the title</source>
        <translation>in the title</translation>
    </message>
    <message>
        <source>in the tags</source>
        <translation>in the tags</translation>
    </message>
    <message>
        <source>among its questions</source>
        <translation>among its questions</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>in the text</translation>
    </message>
    <message>
        <source>by its sound</source>
        <translation>by its sound</translation>
    </message>
    <message>
        <source>nearly the words</source>
        <translation>nearly the words</translation>
    </message>
    <message>
        <source>means the same</source>
        <translation>means the same</translation>
    </message>
    <message>
        <source>fits the problem</source>
        <translation>fits the problem</translation>
    </message>
    <message>
        <source>for this product</source>
        <translation>for this product</translation>
    </message>
    <message>
        <source>pinned here</source>
        <translation>pinned here</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>internal</translation>
    </message>
    <message>
        <source>quotable</source>
        <translation>quotable</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>pinned</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>not offered</translation>
    </message>
    <message>
        <source>Draft: not found by others yet.</source>
        <translation>Draft: not found by others yet.</translation>
    </message>
    <message>
        <source>Archived: it is no longer kept up to date.</source>
        <translation>Archived: it is no longer kept up to date.</translation>
    </message>
    <message>
        <source>Internal: not for buyers</source>
        <translation>Internal: not for buyers</translation>
    </message>
    <message>
        <source>May be quoted to buyers</source>
        <translation>May be quoted to buyers</translation>
    </message>
    <message>
        <source>Expired on {date}: check it before you use it.</source>
        <translation>Expired on {date}: check it before you use it.</translation>
    </message>
    <message>
        <source>This language is older than the {language} text.</source>
        <translation>This language is older than the {language} text.</translation>
    </message>
    <message>
        <source>This link leads to no article here.</source>
        <translation>This link leads to no article here.</translation>
    </message>
    <message>
        <source>There is no filter {words}.</source>
        <translation>There is no filter {words}.</translation>
    </message>
    <message>
        <source>Filters: tag:returns class:return_refund lang:en sku:B-17 expired:yes state:draft</source>
        <translation>Filters: tag:returns class:return_refund lang:en sku:B-17 expired:yes state:draft</translation>
    </message>
    <message>
        <source>Only articles with this tag</source>
        <translation>Only articles with this tag</translation>
    </message>
    <message>
        <source>Only articles about this problem</source>
        <translation>Only articles about this problem</translation>
    </message>
    <message>
        <source>Only articles in this language</source>
        <translation>Only articles in this language</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The data cannot be opened with this key.</source>
        <translation>The data cannot be opened with this key.</translation>
    </message>
    <message>
        <source>A newer version of Deskside wrote this data.</source>
        <translation>A newer version of Deskside wrote this data.</translation>
    </message>
    <message>
        <source>The data file belongs to another program.</source>
        <translation>The data file belongs to another program.</translation>
    </message>
    <message>
        <source>Another program holds the data file.</source>
        <translation>Another program holds the data file.</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written; this was not saved.</source>
        <translation>The disk is full or cannot be written; this was not saved.</translation>
    </message>
    <message>
        <source>The data file is damaged.</source>
        <translation>The data file is damaged.</translation>
    </message>
    <message>
        <source>The data file cannot be read or written.</source>
        <translation>The data file cannot be read or written.</translation>
    </message>
    <message>
        <source>The data is protected by a passphrase.</source>
        <translation>The data is protected by a passphrase.</translation>
    </message>
    <message>
        <source>The key of the data is not in this system&apos;s keyring.</source>
        <translation>The key of the data is not in this system&apos;s keyring.</translation>
    </message>
    <message>
        <source>The keyring of this system does not answer.</source>
        <translation>The keyring of this system does not answer.</translation>
    </message>
    <message>
        <source>The keyring of this system did not keep the key.</source>
        <translation>The keyring of this system did not keep the key.</translation>
    </message>
    <message>
        <source>This system has no keyring.</source>
        <translation>This system has no keyring.</translation>
    </message>
    <message>
        <source>This is not a recovery code.</source>
        <translation>This is not a recovery code.</translation>
    </message>
    <message>
        <source>This value does not fit the setting.</source>
        <translation>This value does not fit the setting.</translation>
    </message>
    <message>
        <source>The starter content is damaged.</source>
        <translation>The starter content is damaged.</translation>
    </message>
    <message>
        <source>A tool without a name cannot be saved.</source>
        <translation>A tool without a name cannot be saved.</translation>
    </message>
    <message>
        <source>This tool was removed meanwhile.</source>
        <translation>This tool was removed meanwhile.</translation>
    </message>
    <message>
        <source>This case is no longer open.</source>
        <translation>This case is no longer open.</translation>
    </message>
    <message>
        <source>A case stays open until the buyer has the result.</source>
        <translation>A case stays open until the buyer has the result.</translation>
    </message>
    <message>
        <source>A script of the file cannot be read.</source>
        <translation>A script of the file cannot be read.</translation>
    </message>
    <message>
        <source>A script without a text cannot be saved.</source>
        <translation>A script without a text cannot be saved.</translation>
    </message>
    <message>
        <source>A script has a language that is none.</source>
        <translation>A script has a language that is none.</translation>
    </message>
    <message>
        <source>A script&apos;s id has signs that it may not have.</source>
        <translation>A script&apos;s id has signs that it may not have.</translation>
    </message>
    <message>
        <source>There is a script of this id already.</source>
        <translation>There is a script of this id already.</translation>
    </message>
    <message>
        <source>This script was removed meanwhile.</source>
        <translation>This script was removed meanwhile.</translation>
    </message>
    <message>
        <source>This reply was removed meanwhile.</source>
        <translation>This reply was removed meanwhile.</translation>
    </message>
    <message>
        <source>A known sentence of the content pack cannot be read.</source>
        <translation>A known sentence of the content pack cannot be read.</translation>
    </message>
    <message>
        <source>The starter model cannot say this.</source>
        <translation>The starter model cannot say this.</translation>
    </message>
    <message>
        <source>The model cannot say all of this.</source>
        <translation>The model cannot say all of this.</translation>
    </message>
    <message>
        <source>No model translates this pair of languages.</source>
        <translation>No model translates this pair of languages.</translation>
    </message>
    <message>
        <source>The translation engine stopped and was started again.</source>
        <translation>The translation engine stopped and was started again.</translation>
    </message>
    <message>
        <source>The gist is not available: its part of the program is missing.</source>
        <translation>The gist is not available: its part of the program is missing.</translation>
    </message>
    <message>
        <source>The model is damaged and cannot be used.</source>
        <translation>The model is damaged and cannot be used.</translation>
    </message>
    <message>
        <source>The starter model is damaged and cannot be used.</source>
        <translation>The starter model is damaged and cannot be used.</translation>
    </message>
    <message>
        <source>This model came with Deskside and cannot be removed.</source>
        <translation>This model came with Deskside and cannot be removed.</translation>
    </message>
    <message>
        <source>The disk reports an error.</source>
        <translation>The disk reports an error.</translation>
    </message>
    <message>
        <source>There is no data file in this folder.</source>
        <translation>There is no data file in this folder.</translation>
    </message>
    <message>
        <source>This data was set up without a recovery code.</source>
        <translation>This data was set up without a recovery code.</translation>
    </message>
    <message>
        <source>The backup is not there.</source>
        <translation>The backup is not there.</translation>
    </message>
    <message>
        <source>The backup is damaged.</source>
        <translation>The backup is damaged.</translation>
    </message>
    <message>
        <source>A part of the program is missing: the model that tells languages.</source>
        <translation>A part of the program is missing: the model that tells languages.</translation>
    </message>
    <message>
        <source>A part of the program is damaged: the model that tells languages.</source>
        <translation>A part of the program is damaged: the model that tells languages.</translation>
    </message>
    <message>
        <source>A word list of the program is damaged.</source>
        <translation>A word list of the program is damaged.</translation>
    </message>
    <message>
        <source>Deskside could not start.</source>
        <translation>Deskside could not start.</translation>
    </message>
    <message>
        <source>A sentence without a translation cannot be saved.</source>
        <translation>A sentence without a translation cannot be saved.</translation>
    </message>
    <message>
        <source>A term without a word cannot be saved.</source>
        <translation>A term without a word cannot be saved.</translation>
    </message>
    <message>
        <source>This term was removed meanwhile.</source>
        <translation>This term was removed meanwhile.</translation>
    </message>
    <message>
        <source>A term has a language that is none.</source>
        <translation>A term has a language that is none.</translation>
    </message>
    <message>
        <source>This file is no language model.</source>
        <translation>This file is no language model.</translation>
    </message>
    <message>
        <source>This language model is too big.</source>
        <translation>This language model is too big.</translation>
    </message>
    <message>
        <source>This file was refused: it wants to write outside its folder.</source>
        <translation>This file was refused: it wants to write outside its folder.</translation>
    </message>
    <message>
        <source>A model for this pair of languages is installed already.</source>
        <translation>A model for this pair of languages is installed already.</translation>
    </message>
    <message>
        <source>There is not enough space for the model.</source>
        <translation>There is not enough space for the model.</translation>
    </message>
    <message>
        <source>This language model is no longer there.</source>
        <translation>This language model is no longer there.</translation>
    </message>
    <message>
        <source>There is no model for this pair of languages.</source>
        <translation>There is no model for this pair of languages.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>The server cannot be reached.</translation>
    </message>
    <message>
        <source>The server did not give the file.</source>
        <translation>The server did not give the file.</translation>
    </message>
    <message>
        <source>The connection to the server is not secure.</source>
        <translation>The connection to the server is not secure.</translation>
    </message>
    <message>
        <source>The download broke off.</source>
        <translation>The download broke off.</translation>
    </message>
    <message>
        <source>The file is longer than it should be.</source>
        <translation>The file is longer than it should be.</translation>
    </message>
    <message>
        <source>The list of models cannot be read.</source>
        <translation>The list of models cannot be read.</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>The file cannot be opened.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>The file is damaged.</translation>
    </message>
    <message>
        <source>The file&apos;s encoding cannot be read.</source>
        <translation>The file&apos;s encoding cannot be read.</translation>
    </message>
    <message>
        <source>The file declares XML entities and was not read: they can hide other files.</source>
        <translation>The file declares XML entities and was not read: they can hide other files.</translation>
    </message>
    <message>
        <source>The first line does not name the columns.</source>
        <translation>The first line does not name the columns.</translation>
    </message>
    <message>
        <source>This kind of file is not known here.</source>
        <translation>This kind of file is not known here.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>The file cannot be written.</translation>
    </message>
    <message>
        <source>The file was changed or damaged on the disk.</source>
        <translation>The file was changed or damaged on the disk.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>The file is no longer there.</translation>
    </message>
    <message>
        <source>This is no file of the knowledge base.</source>
        <translation>This is no file of the knowledge base.</translation>
    </message>
    <message>
        <source>The file is too large for an attachment.</source>
        <translation>The file is too large for an attachment.</translation>
    </message>
    <message>
        <source>Files of this kind cannot be attached.</source>
        <translation>Files of this kind cannot be attached.</translation>
    </message>
    <message>
        <source>The attachment cannot be read.</source>
        <translation>The attachment cannot be read.</translation>
    </message>
    <message>
        <source>What is missing stands in its own words.</source>
        <translation>What is missing stands in its own words.</translation>
    </message>
    <message>
        <source>Install the program again, or a full model for this pair.</source>
        <translation>Install the program again, or a full model for this pair.</translation>
    </message>
    <message>
        <source>A full model for the pair goes before it.</source>
        <translation>A full model for the pair goes before it.</translation>
    </message>
    <message>
        <source>Attach it again.</source>
        <translation>Attach it again.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choose another file.</translation>
    </message>
    <message>
        <source>Give the file another name and attach it again.</source>
        <translation>Give the file another name and attach it again.</translation>
    </message>
    <message>
        <source>Make it smaller, or link to the place where it lies.</source>
        <translation>Make it smaller, or link to the place where it lies.</translation>
    </message>
    <message>
        <source>Use a picture (PNG, JPEG, GIF, WebP), PDF, TXT, CSV, XLSX or DOCX file.</source>
        <translation>Use a picture (PNG, JPEG, GIF, WebP), PDF, TXT, CSV, XLSX or DOCX file.</translation>
    </message>
    <message>
        <source>Make room on the disk, or choose another data folder.</source>
        <translation>Make room on the disk, or choose another data folder.</translation>
    </message>
    <message>
        <source>Take some of them out.</source>
        <translation>Take some of them out.</translation>
    </message>
    <message>
        <source>Write a table of three columns: point, ours, theirs.</source>
        <translation>Write a table of three columns: point, ours, theirs.</translation>
    </message>
    <message>
        <source>Open a message first.</source>
        <translation>Open a message first.</translation>
    </message>
    <message>
        <source>Write it as 2026-12-31.</source>
        <translation>Write it as 2026-12-31.</translation>
    </message>
    <message>
        <source>Write title and text in that language, or keep it as a draft.</source>
        <translation>Write title and text in that language, or keep it as a draft.</translation>
    </message>
    <message>
        <source>Give it another name, or change that one.</source>
        <translation>Give it another name, or change that one.</translation>
    </message>
    <message>
        <source>Take a similarity from 0.5 to 1, for example 0.8.</source>
        <translation>Take a similarity from 0.5 to 1, for example 0.8.</translation>
    </message>
    <message>
        <source>Part it into several articles.</source>
        <translation>Part it into several articles.</translation>
    </message>
    <message>
        <source>Choose a new folder.</source>
        <translation>Choose a new folder.</translation>
    </message>
    <message>
        <source>Use .csv, .jsonl, or the name of a new folder.</source>
        <translation>Use .csv, .jsonl, or the name of a new folder.</translation>
    </message>
    <message>
        <source>Put the file beside it, or take its name out.</source>
        <translation>Put the file beside it, or take its name out.</translation>
    </message>
    <message>
        <source>Name the columns title and body in the first row.</source>
        <translation>Name the columns title and body in the first row.</translation>
    </message>
    <message>
        <source>Open it in its program and save it again.</source>
        <translation>Open it in its program and save it again.</translation>
    </message>
    <message>
        <source>Write something into it, or leave it out.</source>
        <translation>Write something into it, or leave it out.</translation>
    </message>
    <message>
        <source>Correct those lines, or take them out.</source>
        <translation>Correct those lines, or take them out.</translation>
    </message>
    <message>
        <source>Mend that line.</source>
        <translation>Mend that line.</translation>
    </message>
    <message>
        <source>Save it as Markdown, HTML, CSV, XLSX, DOCX, TXT or JSON.</source>
        <translation>Save it as Markdown, HTML, CSV, XLSX, DOCX, TXT or JSON.</translation>
    </message>
    <message>
        <source>Check its name and its place.</source>
        <translation>Check its name and its place.</translation>
    </message>
    <message>
        <source>Save the page in a simpler form, or as Markdown.</source>
        <translation>Save the page in a simpler form, or as Markdown.</translation>
    </message>
    <message>
        <source>Mend the other text first.</source>
        <translation>Mend the other text first.</translation>
    </message>
    <message>
        <source>Import them in several parts.</source>
        <translation>Import them in several parts.</translation>
    </message>
    <message>
        <source>Mend that row.</source>
        <translation>Mend that row.</translation>
    </message>
    <message>
        <source>Part it into several files.</source>
        <translation>Part it into several files.</translation>
    </message>
    <message>
        <source>Import the folders in it one after the other.</source>
        <translation>Import the folders in it one after the other.</translation>
    </message>
    <message>
        <source>Leave one of them, or give the files different names.</source>
        <translation>Leave one of them, or give the files different names.</translation>
    </message>
    <message>
        <source>Part it into several files, or make its pictures smaller.</source>
        <translation>Part it into several files, or make its pictures smaller.</translation>
    </message>
    <message>
        <source>Correct that value (a day is written 2026-12-31), or leave it empty.</source>
        <translation>Correct that value (a day is written 2026-12-31), or leave it empty.</translation>
    </message>
    <message>
        <source>The files of this article are too large together.</source>
        <translation>The files of this article are too large together.</translation>
    </message>
    <message>
        <source>Somebody changed this article after you had opened it.</source>
        <translation>Somebody changed this article after you had opened it.</translation>
    </message>
    <message>
        <source>A comparison needs a table of three columns: point, ours, theirs.</source>
        <translation>A comparison needs a table of three columns: point, ours, theirs.</translation>
    </message>
    <message>
        <source>An article is pinned or hidden for a conversation.</source>
        <translation>An article is pinned or hidden for a conversation.</translation>
    </message>
    <message>
        <source>An article of the file cannot be read.</source>
        <translation>An article of the file cannot be read.</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>This is no date.</translation>
    </message>
    <message>
        <source>An article needs a title and a text in its base language.</source>
        <translation>An article needs a title and a text in its base language.</translation>
    </message>
    <message>
        <source>There is an article of this name already.</source>
        <translation>There is an article of this name already.</translation>
    </message>
    <message>
        <source>This article was deleted meanwhile.</source>
        <translation>This article was deleted meanwhile.</translation>
    </message>
    <message>
        <source>An article has a language that is none.</source>
        <translation>An article has a language that is none.</translation>
    </message>
    <message>
        <source>An article of a content pack has no name.</source>
        <translation>An article of a content pack has no name.</translation>
    </message>
    <message>
        <source>This similarity is not possible.</source>
        <translation>This similarity is not possible.</translation>
    </message>
    <message>
        <source>The text is too long for one article.</source>
        <translation>The text is too long for one article.</translation>
    </message>
    <message>
        <source>This version is no longer there.</source>
        <translation>This version is no longer there.</translation>
    </message>
    <message>
        <source>The folder is not empty.</source>
        <translation>The folder is not empty.</translation>
    </message>
    <message>
        <source>Files with this ending are not known here.</source>
        <translation>Files with this ending are not known here.</translation>
    </message>
    <message>
        <source>An attachment is not beside its file.</source>
        <translation>An attachment is not beside its file.</translation>
    </message>
    <message>
        <source>The table lacks a column for the title or the text.</source>
        <translation>The table lacks a column for the title or the text.</translation>
    </message>
    <message>
        <source>The document cannot be read.</source>
        <translation>The document cannot be read.</translation>
    </message>
    <message>
        <source>The file is written in an unknown encoding, or is no text.</source>
        <translation>The file is written in an unknown encoding, or is no text.</translation>
    </message>
    <message>
        <source>The document may bring in other files and is refused.</source>
        <translation>The document may bring in other files and is refused.</translation>
    </message>
    <message>
        <source>The lines at the head of the file cannot be read.</source>
        <translation>The lines at the head of the file cannot be read.</translation>
    </message>
    <message>
        <source>The file cannot be read as JSON.</source>
        <translation>The file cannot be read as JSON.</translation>
    </message>
    <message>
        <source>Files of this kind are left out.</source>
        <translation>Files of this kind are left out.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>There is no such file or folder.</translation>
    </message>
    <message>
        <source>The page has too many elements, or too deep in each other.</source>
        <translation>The page has too many elements, or too deep in each other.</translation>
    </message>
    <message>
        <source>Another text of this article cannot be read.</source>
        <translation>Another text of this article cannot be read.</translation>
    </message>
    <message>
        <source>The pictures inside the documents are too large together.</source>
        <translation>The pictures inside the documents are too large together.</translation>
    </message>
    <message>
        <source>A row has another number of cells than the header.</source>
        <translation>A row has another number of cells than the header.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>The file is too large.</translation>
    </message>
    <message>
        <source>A text is too long for one article.</source>
        <translation>A text is too long for one article.</translation>
    </message>
    <message>
        <source>These are too many files for one import.</source>
        <translation>These are too many files for one import.</translation>
    </message>
    <message>
        <source>An article has two texts in one language.</source>
        <translation>An article has two texts in one language.</translation>
    </message>
    <message>
        <source>Unpacked, the file would be too large.</source>
        <translation>Unpacked, the file would be too large.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>A value of the file does not fit.</source>
        <translation>A value of the file does not fit.</translation>
    </message>
    <message>
        <source>This is no answer to the question.</source>
        <translation>This is no answer to the question.</translation>
    </message>
    <message>
        <source>There is no such exercise.</source>
        <translation>There is no such exercise.</translation>
    </message>
    <message>
        <source>Look at History. Save again to put yours in its place; theirs stays in History.</source>
        <translation>Look at History. Save again to put yours in its place; theirs stays in History.</translation>
    </message>
    <message>
        <source>Type the recovery code or the passphrase again, or put a backup back.</source>
        <translation>Type the recovery code or the passphrase again, or put a backup back.</translation>
    </message>
    <message>
        <source>Install the newer version, or choose another folder.</source>
        <translation>Install the newer version, or choose another folder.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choose another folder.</translation>
    </message>
    <message>
        <source>Close it (a backup or sync program?) and try again. Nothing was changed.</source>
        <translation>Close it (a backup or sync program?) and try again. Nothing was changed.</translation>
    </message>
    <message>
        <source>Free some space and try again. What was saved before is safe.</source>
        <translation>Free some space and try again. What was saved before is safe.</translation>
    </message>
    <message>
        <source>Close Deskside and put back the newest file of the folder with the backups.</source>
        <translation>Close Deskside and put back the newest file of the folder with the backups.</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written.</source>
        <translation>Check that the folder exists and may be written.</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>Type the passphrase.</translation>
    </message>
    <message>
        <source>Type the recovery code that was shown when Deskside was set up.</source>
        <translation>Type the recovery code that was shown when Deskside was set up.</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or type the recovery code.</source>
        <translation>Unlock the keyring and try again, or type the recovery code.</translation>
    </message>
    <message>
        <source>Choose a passphrase instead.</source>
        <translation>Choose a passphrase instead.</translation>
    </message>
    <message>
        <source>Choose a passphrase, or an unencrypted file.</source>
        <translation>Choose a passphrase, or an unencrypted file.</translation>
    </message>
    <message>
        <source>Compare it with the print, group by group; the last character checks the rest.</source>
        <translation>Compare it with the print, group by group; the last character checks the rest.</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Install the program again.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Write a name.</translation>
    </message>
    <message>
        <source>Open a new one with Ctrl+E.</source>
        <translation>Open a new one with Ctrl+E.</translation>
    </message>
    <message>
        <source>Write what the buyer was told.</source>
        <translation>Write what the buyer was told.</translation>
    </message>
    <message>
        <source>Correct it there; nothing was taken in.</source>
        <translation>Correct it there; nothing was taken in.</translation>
    </message>
    <message>
        <source>Write the text in the base language.</source>
        <translation>Write the text in the base language.</translation>
    </message>
    <message>
        <source>Use small letters, digits and _.</source>
        <translation>Use small letters, digits and _.</translation>
    </message>
    <message>
        <source>Edit that one, or choose another id.</source>
        <translation>Edit that one, or choose another id.</translation>
    </message>
    <message>
        <source>Save it as a new one.</source>
        <translation>Save it as a new one.</translation>
    </message>
    <message>
        <source>Install the program or the content pack again.</source>
        <translation>Install the program or the content pack again.</translation>
    </message>
    <message>
        <source>Take a script, or install a full model.</source>
        <translation>Take a script, or install a full model.</translation>
    </message>
    <message>
        <source>Install a model. Memory, terms and the gist work without.</source>
        <translation>Install a model. Memory, terms and the gist work without.</translation>
    </message>
    <message>
        <source>Read the message again; nothing was lost.</source>
        <translation>Read the message again; nothing was lost.</translation>
    </message>
    <message>
        <source>Install the program again. All else works.</source>
        <translation>Install the program again. All else works.</translation>
    </message>
    <message>
        <source>Remove it and install it again.</source>
        <translation>Remove it and install it again.</translation>
    </message>
    <message>
        <source>Check the disk, and copy the data folder to another one.</source>
        <translation>Check the disk, and copy the data folder to another one.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choose another one.</translation>
    </message>
    <message>
        <source>Try again. The log says what happened; please send it to your team lead.</source>
        <translation>Try again. The log says what happened; please send it to your team lead.</translation>
    </message>
    <message>
        <source>Write the translation.</source>
        <translation>Write the translation.</translation>
    </message>
    <message>
        <source>Write a term.</source>
        <translation>Write a term.</translation>
    </message>
    <message>
        <source>Add it as a new one.</source>
        <translation>Add it as a new one.</translation>
    </message>
    <message>
        <source>Write its code, for example en, zh or pt-BR.</source>
        <translation>Write its code, for example en, zh or pt-BR.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .argosmodel.</source>
        <translation>Choose a file that ends in .argosmodel.</translation>
    </message>
    <message>
        <source>Ask your team lead for a smaller one.</source>
        <translation>Ask your team lead for a smaller one.</translation>
    </message>
    <message>
        <source>Do not install it; ask where it comes from.</source>
        <translation>Do not install it; ask where it comes from.</translation>
    </message>
    <message>
        <source>Keep it, or put the new one in its place.</source>
        <translation>Keep it, or put the new one in its place.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Free some space and try again.</translation>
    </message>
    <message>
        <source>Check the network and the proxy, or install the model from a file.</source>
        <translation>Check the network and the proxy, or install the model from a file.</translation>
    </message>
    <message>
        <source>Try again later, or install the model from a file.</source>
        <translation>Try again later, or install the model from a file.</translation>
    </message>
    <message>
        <source>Install the model from a file.</source>
        <translation>Install the model from a file.</translation>
    </message>
    <message>
        <source>Start it again: it goes on there.</source>
        <translation>Start it again: it goes on there.</translation>
    </message>
    <message>
        <source>Check that it is there and may be read.</source>
        <translation>Check that it is there and may be read.</translation>
    </message>
    <message>
        <source>Export it again, or correct this line.</source>
        <translation>Export it again, or correct this line.</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>Save it as UTF-8.</translation>
    </message>
    <message>
        <source>Export it again from the program it comes from.</source>
        <translation>Export it again from the program it comes from.</translation>
    </message>
    <message>
        <source>Name the languages in the first line, for example es and zh.</source>
        <translation>Name the languages in the first line, for example es and zh.</translation>
    </message>
    <message>
        <source>Use a file that ends in .tmx, .csv or .tsv.</source>
        <translation>Use a file that ends in .tmx, .csv or .tsv.</translation>
    </message>
</context>
<context>
    <name>insights</name>
    <message>
        <source>Response times</source>
        <translation>Response times</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>From memory</source>
        <translation>From memory</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scripts</translation>
    </message>
    <message>
        <source>Machine translation</source>
        <translation>Machine translation</translation>
    </message>
    <message>
        <source>Checks before copying</source>
        <translation>Checks before copying</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Knowledge</translation>
    </message>
    <message>
        <source>Escalated cases</source>
        <translation>Escalated cases</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Outcomes</translation>
    </message>
    <message>
        <source>Half of the buyers waited at most</source>
        <translation>Half of the buyers waited at most</translation>
    </message>
    <message>
        <source>9 of 10 buyers waited at most</source>
        <translation>9 of 10 buyers waited at most</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>Waiting now</source>
        <translation>Waiting now</translation>
    </message>
    <message>
        <source>Overdue now</source>
        <translation>Overdue now</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Without a problem class</source>
        <translation>Without a problem class</translation>
    </message>
    <message>
        <source>Read from memory</source>
        <translation>Read from memory</translation>
    </message>
    <message>
        <source>Sent from memory or script</source>
        <translation>Sent from memory or script</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Replies</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Uses</translation>
    </message>
    <message>
        <source>Replies from a script</source>
        <translation>Replies from a script</translation>
    </message>
    <message>
        <source>Scripts used</source>
        <translation>Scripts used</translation>
    </message>
    <message>
        <source>Scripts not used</source>
        <translation>Scripts not used</translation>
    </message>
    <message>
        <source>Half of the machine&apos;s texts were changed by at most</source>
        <translation>Half of the machine&apos;s texts were changed by at most</translation>
    </message>
    <message>
        <source>9 of 10 machine&apos;s texts were changed by at most</source>
        <translation>9 of 10 machine&apos;s texts were changed by at most</translation>
    </message>
    <message>
        <source>Marked errors gone in the sent text</source>
        <translation>Marked errors gone in the sent text</translation>
    </message>
    <message>
        <source>Approved terms kept</source>
        <translation>Approved terms kept</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Replies with counted parts</source>
        <translation>Replies with counted parts</translation>
    </message>
    <message>
        <source>Replies with a finding</source>
        <translation>Replies with a finding</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Half of the lookups took at most</source>
        <translation>Half of the lookups took at most</translation>
    </message>
    <message>
        <source>9 of 10 lookups took at most</source>
        <translation>9 of 10 lookups took at most</translation>
    </message>
    <message>
        <source>Searches without result</source>
        <translation>Searches without result</translation>
    </message>
    <message>
        <source>Without result, still open</source>
        <translation>Without result, still open</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Open now</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Half of the cases took at most</source>
        <translation>Half of the cases took at most</translation>
    </message>
    <message>
        <source>Solved or bought</source>
        <translation>Solved or bought</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>Replies with a marked outcome</source>
        <translation>Replies with a marked outcome</translation>
    </message>
    <message>
        <source>Satisfaction (1–5)</source>
        <translation>Satisfaction (1–5)</translation>
    </message>
    <message>
        <source>Satisfied (4 or 5)</source>
        <translation>Satisfied (4 or 5)</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>Bought again</translation>
    </message>
    <message>
        <source>How long buyers waited, over time</source>
        <translation>How long buyers waited, over time</translation>
    </message>
    <message>
        <source>How long 9 of 10 buyers waited at most, by weekday and hour</source>
        <translation>How long 9 of 10 buyers waited at most, by weekday and hour</translation>
    </message>
    <message>
        <source>Conversations by problem</source>
        <translation>Conversations by problem</translation>
    </message>
    <message>
        <source>Conversations by language</source>
        <translation>Conversations by language</translation>
    </message>
    <message>
        <source>Conversations by mood</source>
        <translation>Conversations by mood</translation>
    </message>
    <message>
        <source>Conversations over time</source>
        <translation>Conversations over time</translation>
    </message>
    <message>
        <source>Messages by weekday and hour</source>
        <translation>Messages by weekday and hour</translation>
    </message>
    <message>
        <source>Share read from memory, over time</source>
        <translation>Share read from memory, over time</translation>
    </message>
    <message>
        <source>Share read from memory, by language</source>
        <translation>Share read from memory, by language</translation>
    </message>
    <message>
        <source>Solved or bought, by script</source>
        <translation>Solved or bought, by script</translation>
    </message>
    <message>
        <source>How much of a script was changed before it was sent</source>
        <translation>How much of a script was changed before it was sent</translation>
    </message>
    <message>
        <source>How much of the machine&apos;s text was changed, by language pair</source>
        <translation>How much of the machine&apos;s text was changed, by language pair</translation>
    </message>
    <message>
        <source>How much of the machine&apos;s text was changed, over time</source>
        <translation>How much of the machine&apos;s text was changed, over time</translation>
    </message>
    <message>
        <source>Replies with a finding, by rule</source>
        <translation>Replies with a finding, by rule</translation>
    </message>
    <message>
        <source>How long it took to find an article</source>
        <translation>How long it took to find an article</translation>
    </message>
    <message>
        <source>Cases by problem</source>
        <translation>Cases by problem</translation>
    </message>
    <message>
        <source>From the first message to the outcome</source>
        <translation>From the first message to the outcome</translation>
    </message>
    <message>
        <source>What became of the replies</source>
        <translation>What became of the replies</translation>
    </message>
    <message>
        <source>Satisfaction from 1 to 5</source>
        <translation>Satisfaction from 1 to 5</translation>
    </message>
    <message>
        <source>About these sheets</source>
        <translation>About these sheets</translation>
    </message>
    <message>
        <source>By channel, against what was promised</source>
        <translation>By channel, against what was promised</translation>
    </message>
    <message>
        <source>By channel and hour</source>
        <translation>By channel and hour</translation>
    </message>
    <message>
        <source>By weekday and hour</source>
        <translation>By weekday and hour</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>By problem</source>
        <translation>By problem</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>By language</translation>
    </message>
    <message>
        <source>By mood</source>
        <translation>By mood</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>By channel</translation>
    </message>
    <message>
        <source>By marketplace</source>
        <translation>By marketplace</translation>
    </message>
    <message>
        <source>Read: where the translation came from</source>
        <translation>Read: where the translation came from</translation>
    </message>
    <message>
        <source>Sent: where the sentences came from</source>
        <translation>Sent: where the sentences came from</translation>
    </message>
    <message>
        <source>By script</source>
        <translation>By script</translation>
    </message>
    <message>
        <source>Changes by language pair</source>
        <translation>Changes by language pair</translation>
    </message>
    <message>
        <source>Errors marked in the machine&apos;s text</source>
        <translation>Errors marked in the machine&apos;s text</translation>
    </message>
    <message>
        <source>Approved terms</source>
        <translation>Approved terms</translation>
    </message>
    <message>
        <source>Corrections by language pair</source>
        <translation>Corrections by language pair</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>By rule</translation>
    </message>
    <message>
        <source>What was done with articles</source>
        <translation>What was done with articles</translation>
    </message>
    <message>
        <source>Time of a lookup</source>
        <translation>Time of a lookup</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>By article</translation>
    </message>
    <message>
        <source>Searches in vain (only for you)</source>
        <translation>Searches in vain (only for you)</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Open cases</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Satisfaction by problem</source>
        <translation>Satisfaction by problem</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>By outcome</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Step by step</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % from</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95 % to</translation>
    </message>
    <message>
        <source>Marketplace</source>
        <translation>Marketplace</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Business hours</translation>
    </message>
    <message>
        <source>Wait p50</source>
        <translation>Wait p50</translation>
    </message>
    <message>
        <source>Wait p90</source>
        <translation>Wait p90</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promised</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hour</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Mood</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Came from</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>With outcome</source>
        <translation>With outcome</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Success</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Solved</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Came back</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Escalated</translation>
    </message>
    <message>
        <source>Changed p50</source>
        <translation>Changed p50</translation>
    </message>
    <message>
        <source>Changed p90</source>
        <translation>Changed p90</translation>
    </message>
    <message>
        <source>Rewritten</source>
        <translation>Rewritten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Into</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Put right</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>With time</source>
        <translation>With time</translation>
    </message>
    <message>
        <source>Lookup p50</source>
        <translation>Lookup p50</translation>
    </message>
    <message>
        <source>Lookup p90</source>
        <translation>Lookup p90</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Up to</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Opened on</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Quoted</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Linked</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Helped</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Outdated</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Hidden</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Looked for</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Last time</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Took p50</source>
        <translation>Took p50</translation>
    </message>
    <message>
        <source>Took p90</source>
        <translation>Took p90</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Nothing happened here in this period.</source>
        <translation>Nothing happened here in this period.</translation>
    </message>
    <message>
        <source>Fewer than 30 events: chance alone moves these figures. Do not judge by them.</source>
        <translation>Fewer than 30 events: chance alone moves these figures. Do not judge by them.</translation>
    </message>
    <message>
        <source>Some replies are older than the counting of their parts.</source>
        <translation>Some replies are older than the counting of their parts.</translation>
    </message>
    <message>
        <source>p50: half of the buyers waited at most so long; p90: 9 of 10.</source>
        <translation>p50: half of the buyers waited at most so long; p90: 9 of 10.</translation>
    </message>
    <message>
        <source>Only uses with a marked outcome count; the thin line is the 95 % interval.</source>
        <translation>Only uses with a marked outcome count; the thin line is the 95 % interval.</translation>
    </message>
    <message>
        <source>A script that is rewritten each time wants to be mended.</source>
        <translation>A script that is rewritten each time wants to be mended.</translation>
    </message>
    <message>
        <source>Shares of the replies with a marked outcome, with 95 % intervals.</source>
        <translation>Shares of the replies with a marked outcome, with 95 % intervals.</translation>
    </message>
    <message>
        <source>The thin line is the 95 % interval.</source>
        <translation>The thin line is the 95 % interval.</translation>
    </message>
    <message>
        <source>These are your words: they are in no export.</source>
        <translation>These are your words: they are in no export.</translation>
    </message>
    <message>
        <source>All cases that are open now, whatever the period.</source>
        <translation>All cases that are open now, whatever the period.</translation>
    </message>
    <message>
        <source>Live chat</source>
        <translation>Live chat</translation>
    </message>
    <message>
        <source>Message centre</source>
        <translation>Message centre</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>first reply</source>
        <translation>first reply</translation>
    </message>
    <message>
        <source>next reply</source>
        <translation>next reply</translation>
    </message>
    <message>
        <source>escalated case</source>
        <translation>escalated case</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memory</translation>
    </message>
    <message>
        <source>Similar in memory</source>
        <translation>Similar in memory</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Starter model</source>
        <translation>Starter model</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Not translated</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>Written by hand</translation>
    </message>
    <message>
        <source>Forbidden term</source>
        <translation>Forbidden term</translation>
    </message>
    <message>
        <source>Term missing</source>
        <translation>Term missing</translation>
    </message>
    <message>
        <source>Number or name changed or lost</source>
        <translation>Number or name changed or lost</translation>
    </message>
    <message>
        <source>Model not sure</source>
        <translation>Model not sure</translation>
    </message>
    <message>
        <source>A number is not the same on both sides</source>
        <translation>A number is not the same on both sides</translation>
    </message>
    <message>
        <source>A term of the team is missing</source>
        <translation>A term of the team is missing</translation>
    </message>
    <message>
        <source>Not the team&apos;s term</source>
        <translation>Not the team&apos;s term</translation>
    </message>
    <message>
        <source>Too long for the marketplace</source>
        <translation>Too long for the marketplace</translation>
    </message>
    <message>
        <source>Internal words of an article</source>
        <translation>Internal words of an article</translation>
    </message>
    <message>
        <source>The quoted article has expired</source>
        <translation>The quoted article has expired</translation>
    </message>
    <message>
        <source>Buyer wrote</source>
        <translation>Buyer wrote</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Outcome marked</source>
        <translation>Outcome marked</translation>
    </message>
    <message>
        <source>“{text}” is no number of a reply</source>
        <translation>“{text}” is no number of a reply</translation>
    </message>
    <message>
        <source>there is neither an order nor a reply</source>
        <translation>there is neither an order nor a reply</translation>
    </message>
    <message>
        <source>nothing is told: no satisfaction, no repurchase</source>
        <translation>nothing is told: no satisfaction, no repurchase</translation>
    </message>
    <message>
        <source>“{text}” is no satisfaction from 1 to 5</source>
        <translation>“{text}” is no satisfaction from 1 to 5</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no</source>
        <translation>“{text}” is neither yes nor no</translation>
    </message>
    <message>
        <source>“{text}” is no date; write 2026-03-31</source>
        <translation>“{text}” is no date; write 2026-03-31</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>(not known)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>Share (%)</translation>
    </message>
    <message>
        <source>Time ({unit})</source>
        <translation>Time ({unit})</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Week from Monday</source>
        <translation>Week from Monday</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>longer</translation>
    </message>
    <message>
        <source>up to {time}</source>
        <translation>up to {time}</translation>
    </message>
    <message>
        <source>95 %: {low}–{high} %</source>
        <translation>95 %: {low}–{high} %</translation>
    </message>
    <message>
        <source>no filter</source>
        <translation>no filter</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Translation</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Open the copied message</source>
        <translation>Open the copied message</translation>
    </message>
    <message>
        <source>Open it in a new conversation</source>
        <translation>Open it in a new conversation</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>New conversation</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Close the conversation</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Next conversation</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Previous conversation</translation>
    </message>
    <message>
        <source>Conversation 1 to 9</source>
        <translation>Conversation 1 to 9</translation>
    </message>
    <message>
        <source>Choose the buyer&apos;s language</source>
        <translation>Choose the buyer&apos;s language</translation>
    </message>
    <message>
        <source>Watch the clipboard, or stop</source>
        <translation>Watch the clipboard, or stop</translation>
    </message>
    <message>
        <source>Go to the translation</source>
        <translation>Go to the translation</translation>
    </message>
    <message>
        <source>Next or previous sentence</source>
        <translation>Next or previous sentence</translation>
    </message>
    <message>
        <source>Save a change and go to the next sentence</source>
        <translation>Save a change and go to the next sentence</translation>
    </message>
    <message>
        <source>Save the sentence in the memory</source>
        <translation>Save the sentence in the memory</translation>
    </message>
    <message>
        <source>Undo; after saving: take it out of the memory again</source>
        <translation>Undo; after saving: take it out of the memory again</translation>
    </message>
    <message>
        <source>Other versions of the sentence</source>
        <translation>Other versions of the sentence</translation>
    </message>
    <message>
        <source>Put the approved term in</source>
        <translation>Put the approved term in</translation>
    </message>
    <message>
        <source>Copy the whole translation</source>
        <translation>Copy the whole translation</translation>
    </message>
    <message>
        <source>Leave the sentence</source>
        <translation>Leave the sentence</translation>
    </message>
    <message>
        <source>Terms in this message</source>
        <translation>Terms in this message</translation>
    </message>
    <message>
        <source>Take script 1 to 9</source>
        <translation>Take script 1 to 9</translation>
    </message>
    <message>
        <source>Search scripts</source>
        <translation>Search scripts</translation>
    </message>
    <message>
        <source>Search the knowledge base</source>
        <translation>Search the knowledge base</translation>
    </message>
    <message>
        <source>In an article: quote it into the reply</source>
        <translation>In an article: quote it into the reply</translation>
    </message>
    <message>
        <source>In an article: edit it</source>
        <translation>In an article: edit it</translation>
    </message>
    <message>
        <source>Go to the reply</source>
        <translation>Go to the reply</translation>
    </message>
    <message>
        <source>Check and copy the reply</source>
        <translation>Check and copy the reply</translation>
    </message>
    <message>
        <source>Take the first fix of the findings</source>
        <translation>Take the first fix of the findings</translation>
    </message>
    <message>
        <source>Another version of the sentence</source>
        <translation>Another version of the sentence</translation>
    </message>
    <message>
        <source>Undo; then take the script back</source>
        <translation>Undo; then take the script back</translation>
    </message>
    <message>
        <source>Overrule the problem</source>
        <translation>Overrule the problem</translation>
    </message>
    <message>
        <source>Overrule the mood</source>
        <translation>Overrule the mood</translation>
    </message>
    <message>
        <source>How to answer: tone, culture, tools</source>
        <translation>How to answer: tone, culture, tools</translation>
    </message>
    <message>
        <source>Mark what became of the last reply</source>
        <translation>Mark what became of the last reply</translation>
    </message>
    <message>
        <source>Escalate: card for the colleagues</source>
        <translation>Escalate: card for the colleagues</translation>
    </message>
    <message>
        <source>No answer needed: stop the clock</source>
        <translation>No answer needed: stop the clock</translation>
    </message>
    <message>
        <source>Snooze the clock for five minutes</source>
        <translation>Snooze the clock for five minutes</translation>
    </message>
    <message>
        <source>Find articles, scripts, terms and memory</source>
        <translation>Find articles, scripts, terms and memory</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>Knowledge base</translation>
    </message>
    <message>
        <source>Break now, or go to it</source>
        <translation>Break now, or go to it</translation>
    </message>
    <message>
        <source>Breathing exercise</source>
        <translation>Breathing exercise</translation>
    </message>
    <message>
        <source>Script library</source>
        <translation>Script library</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>Open cases</translation>
    </message>
    <message>
        <source>Translation memory</source>
        <translation>Translation memory</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Language models</source>
        <translation>Language models</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>One-line bar, and back</source>
        <translation>One-line bar, and back</translation>
    </message>
    <message>
        <source>Always on top, or not</source>
        <translation>Always on top, or not</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Next part of the window</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>This list</translation>
    </message>
    <message>
        <source>Quit Deskside</source>
        <translation>Quit Deskside</translation>
    </message>
</context>
<context>
    <name>knowledge</name>
    <message>
        <source>Published</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>To review</translation>
    </message>
    <message>
        <source>Found outdated</source>
        <translation>Found outdated</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>To write</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Languages</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>What is outdated</source>
        <translation>What is outdated</translation>
    </message>
    <message>
        <source>Searched, and nothing found</source>
        <translation>Searched, and nothing found</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Older</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Newer</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Alike</translation>
    </message>
    <message>
        <source>No article wants to be looked at.</source>
        <translation>No article wants to be looked at.</translation>
    </message>
    <message>
        <source>Nobody has found an article outdated.</source>
        <translation>Nobody has found an article outdated.</translation>
    </message>
    <message>
        <source>Every search has found something.</source>
        <translation>Every search has found something.</translation>
    </message>
    <message>
        <source>No two articles say the same.</source>
        <translation>No two articles say the same.</translation>
    </message>
    <message>
        <source>%n row(s)</source>
        <translation>%n row(s)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Comparison: ours against theirs</source>
        <translation>Comparison: ours against theirs</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Internal, but for passages marked with &gt;</source>
        <translation>Internal, but for passages marked with &gt;</translation>
    </message>
    <message>
        <source>All of it may be quoted to buyers</source>
        <translation>All of it may be quoted to buyers</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>found outdated</source>
        <translation>found outdated</translation>
    </message>
    <message>
        <source>expires soon</source>
        <translation>expires soon</translation>
    </message>
    <message>
        <source>review is due</source>
        <translation>review is due</translation>
    </message>
    <message>
        <source>a language is older</source>
        <translation>a language is older</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Chinese</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanish</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portuguese</translation>
    </message>
    <message>
        <source>French</source>
        <translation>French</translation>
    </message>
    <message>
        <source>German</source>
        <translation>German</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italian</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russian</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanese</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Korean</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>Unknown language</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Order number</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Tracking number</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Time span</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>Article number</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>Placeholder</translation>
    </message>
    <message>
        <source>Mem.</source>
        <translation>Mem.</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Similar</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>As is</source>
        <translation>As is</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Memory: a person translated exactly this sentence.</source>
        <translation>Memory: a person translated exactly this sentence.</translation>
    </message>
    <message>
        <source>Memory: a person translated a similar sentence. Compare it.</source>
        <translation>Memory: a person translated a similar sentence. Compare it.</translation>
    </message>
    <message>
        <source>Translated by a model. Correct it if it is wrong.</source>
        <translation>Translated by a model. Correct it if it is wrong.</translation>
    </message>
    <message>
        <source>Script: the team wrote this sentence in both languages.</source>
        <translation>Script: the team wrote this sentence in both languages.</translation>
    </message>
    <message>
        <source>Taken over unchanged: there is nothing to translate.</source>
        <translation>Taken over unchanged: there is nothing to translate.</translation>
    </message>
    <message>
        <source>Not translated: these are the buyer&apos;s words.</source>
        <translation>Not translated: these are the buyer&apos;s words.</translation>
    </message>
    <message>
        <source>The model is still at work.</source>
        <translation>The model is still at work.</translation>
    </message>
    <message>
        <source>Memory: a person translated this sentence; numbers and names were put in.</source>
        <translation>Memory: a person translated this sentence; numbers and names were put in.</translation>
    </message>
    <message>
        <source>Starter</source>
        <translation>Starter</translation>
    </message>
    <message>
        <source>Translated by a small starter model: read it with care.</source>
        <translation>Translated by a small starter model: read it with care.</translation>
    </message>
    <message>
        <source>Starter?</source>
        <translation>Starter?</translation>
    </message>
    <message>
        <source>A guess of the small starter model: it may say something else. Do not rely on it.</source>
        <translation>A guess of the small starter model: it may say something else. Do not rely on it.</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>Preferred</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Allowed</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Forbidden</translation>
    </message>
    <message>
        <source>Buyers&apos; word</source>
        <translation>Buyers&apos; word</translation>
    </message>
    <message>
        <source>Do not translate</source>
        <translation>Do not translate</translation>
    </message>
    <message>
        <source>“{text}” is a forbidden term.</source>
        <translation>“{text}” is a forbidden term.</translation>
    </message>
    <message>
        <source>The approved term “{text}” is missing.</source>
        <translation>The approved term “{text}” is missing.</translation>
    </message>
    <message>
        <source>“{text}” was changed or lost.</source>
        <translation>“{text}” was changed or lost.</translation>
    </message>
    <message>
        <source>No model could translate this sentence.</source>
        <translation>No model could translate this sentence.</translation>
    </message>
    <message>
        <source>The model is unsure here.</source>
        <translation>The model is unsure here.</translation>
    </message>
    <message>
        <source>Question about a product</source>
        <translation>Question about a product</translation>
    </message>
    <message>
        <source>Size and fit</source>
        <translation>Size and fit</translation>
    </message>
    <message>
        <source>Price and promotion</source>
        <translation>Price and promotion</translation>
    </message>
    <message>
        <source>Change of an order</source>
        <translation>Change of an order</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Order status</translation>
    </message>
    <message>
        <source>Arrived damaged</source>
        <translation>Arrived damaged</translation>
    </message>
    <message>
        <source>Wrong or missing item</source>
        <translation>Wrong or missing item</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>Not as described</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Praise</translation>
    </message>
    <message>
        <source>Delivery delayed</source>
        <translation>Delivery delayed</translation>
    </message>
    <message>
        <source>Not received</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>Return and refund</source>
        <translation>Return and refund</translation>
    </message>
    <message>
        <source>Payment problem</source>
        <translation>Payment problem</translation>
    </message>
    <message>
        <source>Customs and tax</source>
        <translation>Customs and tax</translation>
    </message>
    <message>
        <source>Warranty and repair</source>
        <translation>Warranty and repair</translation>
    </message>
    <message>
        <source>Policy violation</source>
        <translation>Policy violation</translation>
    </message>
    <message>
        <source>Dispute or chargeback</source>
        <translation>Dispute or chargeback</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>basic</source>
        <translation>basic</translation>
    </message>
    <message>
        <source>advanced</source>
        <translation>advanced</translation>
    </message>
    <message>
        <source>senior</source>
        <translation>senior</translation>
    </message>
    <message>
        <source>satisfied</source>
        <translation>satisfied</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutral</translation>
    </message>
    <message>
        <source>worried</source>
        <translation>worried</translation>
    </message>
    <message>
        <source>disappointed</source>
        <translation>disappointed</translation>
    </message>
    <message>
        <source>impatient</source>
        <translation>impatient</translation>
    </message>
    <message>
        <source>angry</source>
        <translation>angry</translation>
    </message>
    <message>
        <source>threatening</source>
        <translation>threatening</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Content pack</source>
        <translation>Content pack</translation>
    </message>
    <message>
        <source>source or translation is empty</source>
        <translation>source or translation is empty</translation>
    </message>
    <message>
        <source>too many or too few columns</source>
        <translation>too many or too few columns</translation>
    </message>
    <message>
        <source>unknown language</source>
        <translation>unknown language</translation>
    </message>
    <message>
        <source>unknown status</source>
        <translation>unknown status</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>too long</translation>
    </message>
    <message>
        <source>encrypted, key in the system&apos;s keyring</source>
        <translation>encrypted, key in the system&apos;s keyring</translation>
    </message>
    <message>
        <source>encrypted with your passphrase</source>
        <translation>encrypted with your passphrase</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>not encrypted</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Line {line}: {reason}</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>metadata.json is missing</source>
        <translation>metadata.json is missing</translation>
    </message>
    <message>
        <source>metadata.json cannot be read</source>
        <translation>metadata.json cannot be read</translation>
    </message>
    <message>
        <source>not for translating</source>
        <translation>not for translating</translation>
    </message>
    <message>
        <source>model.bin is missing</source>
        <translation>model.bin is missing</translation>
    </message>
    <message>
        <source>the tokenizer is missing</source>
        <translation>the tokenizer is missing</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>{count} more in the table</source>
        <translation>{count} more in the table</translation>
    </message>
    <message>
        <source>few: do not judge by it</source>
        <translation>few: do not judge by it</translation>
    </message>
    <message>
        <source>Deskside, {date}. Figures only: no words of buyers.</source>
        <translation>Deskside, {date}. Figures only: no words of buyers.</translation>
    </message>
</context>
<context>
    <name>scripts</name>
    <message>
        <source>plain</source>
        <translation>plain</translation>
    </message>
    <message>
        <source>warm</source>
        <translation>warm</translation>
    </message>
    <message>
        <source>apologetic</source>
        <translation>apologetic</translation>
    </message>
    <message>
        <source>firm</source>
        <translation>firm</translation>
    </message>
    <message>
        <source>cheerful</source>
        <translation>cheerful</translation>
    </message>
    <message>
        <source>Care after the sale</source>
        <translation>Care after the sale</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>Customs</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Damage</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Delay</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>Farewell</source>
        <translation>Farewell</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Greeting</translation>
    </message>
    <message>
        <source>Hesitation before buying</source>
        <translation>Hesitation before buying</translation>
    </message>
    <message>
        <source>Holding reply</source>
        <translation>Holding reply</translation>
    </message>
    <message>
        <source>Missing parcel</source>
        <translation>Missing parcel</translation>
    </message>
    <message>
        <source>Not as described</source>
        <translation>Not as described</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Praise</translation>
    </message>
    <message>
        <source>Before the sale</source>
        <translation>Before the sale</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>Asking for a review</source>
        <translation>Asking for a review</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Safety</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Order status</translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation>Warranty</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Wrong item</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Your language</source>
        <translation>Your language</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name of the shop</translation>
    </message>
    <message>
        <source>Bring back the clipboard after a reply</source>
        <translation>Bring back the clipboard after a reply</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>Business hours</translation>
    </message>
    <message>
        <source>First reply in a live chat within</source>
        <translation>First reply in a live chat within</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Language of the window</translation>
    </message>
    <message>
        <source>Open copied messages by themselves</source>
        <translation>Open copied messages by themselves</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Size of the text</translation>
    </message>
    <message>
        <source>Edge of the screen</source>
        <translation>Edge of the screen</translation>
    </message>
    <message>
        <source>Always on top</source>
        <translation>Always on top</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Closing the window</translation>
    </message>
    <message>
        <source>Free the models&apos; memory after</source>
        <translation>Free the models&apos; memory after</translation>
    </message>
    <message>
        <source>Remind of breaks</source>
        <translation>Remind of breaks</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Breaks</translation>
    </message>
    <message>
        <source>Offer a short pause after a hard conversation</source>
        <translation>Offer a short pause after a hard conversation</translation>
    </message>
    <message>
        <source>Where to get help</source>
        <translation>Where to get help</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Less motion</translation>
    </message>
    <message>
        <source>A soft tone while breathing</source>
        <translation>A soft tone while breathing</translation>
    </message>
    <message>
        <source>Proxy for downloads</source>
        <translation>Proxy for downloads</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Answering</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>Breaks and stress</source>
        <translation>Breaks and stress</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Messages are translated into it.</source>
        <translation>Messages are translated into it.</translation>
    </message>
    <message>
        <source>Stands beside your corrections, so that the team knows whose they are.</source>
        <translation>Stands beside your corrections, so that the team knows whose they are.</translation>
    </message>
    <message>
        <source>The lowest line shows it and switches it off. Passwords and your own copies are left alone.</source>
        <translation>The lowest line shows it and switches it off. Passwords and your own copies are left alone.</translation>
    </message>
    <message>
        <source>Stands where a script names the shop.</source>
        <translation>Stands where a script names the shop.</translation>
    </message>
    <message>
        <source>A minute after a reply was copied, what lay there before lies there again.</source>
        <translation>A minute after a reply was copied, what lay there before lies there again.</translation>
    </message>
    <message>
        <source>For example Mon-Fri 09:00-18:00. Clocks of mail and message centres pause outside. Next start.</source>
        <translation>For example Mon-Fri 09:00-18:00. Clocks of mail and message centres pause outside. Next start.</translation>
    </message>
    <message>
        <source>The next message loads them again. Takes effect at the next start.</source>
        <translation>The next message loads them again. Takes effect at the next start.</translation>
    </message>
    <message>
        <source>A break begins between two replies, never while a buyer&apos;s clock is under a minute.</source>
        <translation>A break begins between two replies, never while a buyer&apos;s clock is under a minute.</translation>
    </message>
    <message>
        <source>After a reply to an angry or threatening buyer, or in a senior case.</source>
        <translation>After a reply to an angry or threatening buyer, or in a senior case.</translation>
    </message>
    <message>
        <source>Breathing by words and a filling ring; no circle grows.</source>
        <translation>Breathing by words and a filling ring; no circle grows.</translation>
    </message>
    <message>
        <source>Stands under the stress trend: a name, a number, an address of your team.</source>
        <translation>Stands under the stress trend: a name, a number, an address of your team.</translation>
    </message>
    <message>
        <source>http://host:port; empty is the system&apos;s. Only for downloading models.</source>
        <translation>http://host:port; empty is the system&apos;s. Only for downloading models.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Free window</source>
        <translation>Free window</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Keeps it in the tray</source>
        <translation>Keeps it in the tray</translation>
    </message>
    <message>
        <source>Quits</source>
        <translation>Quits</translation>
    </message>
    <message>
        <source>20 s after 20 min, 5 min after 60</source>
        <translation>20 s after 20 min, 5 min after 60</translation>
    </message>
    <message>
        <source>Chat peak: 20 s after 30 min, 3 min after 90</source>
        <translation>Chat peak: 20 s after 30 min, 3 min after 90</translation>
    </message>
    <message>
        <source>Often: 30 s after 15 min, 5 min after 45</source>
        <translation>Often: 30 s after 15 min, 5 min after 45</translation>
    </message>
    <message>
        <source>Long ones only: 10 min after 60</source>
        <translation>Long ones only: 10 min after 60</translation>
    </message>
    <message>
        <source>5 min after every 25</source>
        <translation>5 min after every 25</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
</context>
<context>
    <name>wellbeing</name>
    <message>
        <source>Short break</source>
        <translation>Short break</translation>
    </message>
    <message>
        <source>Long break</source>
        <translation>Long break</translation>
    </message>
    <message>
        <source>A moment of rest</source>
        <translation>A moment of rest</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>By yourself</source>
        <translation>By yourself</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Postponed</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Broken off</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>A buyer&apos;s clock runs out; the break waits for the reply.</source>
        <translation>A buyer&apos;s clock runs out; the break waits for the reply.</translation>
    </message>
    <message>
        <source>Another program has the whole screen; the break waits.</source>
        <translation>Another program has the whole screen; the break waits.</translation>
    </message>
    <message>
        <source>Your screen is being shown; the break waits.</source>
        <translation>Your screen is being shown; the break waits.</translation>
    </message>
    <message>
        <source>You are writing; the break waits.</source>
        <translation>You are writing; the break waits.</translation>
    </message>
    <message>
        <source>The buyer on the screen waits for a reply.</source>
        <translation>The buyer on the screen waits for a reply.</translation>
    </message>
    <message>
        <source>The break was put off.</source>
        <translation>The break was put off.</translation>
    </message>
    <message>
        <source>Break in {time}</source>
        <translation>Break in {time}</translation>
    </message>
    <message>
        <source>Break: now</source>
        <translation>Break: now</translation>
    </message>
    <message>
        <source>Break soon</source>
        <translation>Break soon</translation>
    </message>
    <message>
        <source>Rest?</source>
        <translation>Rest?</translation>
    </message>
    <message>
        <source>Break waits</source>
        <translation>Break waits</translation>
    </message>
    <message>
        <source>No breaks</source>
        <translation>No breaks</translation>
    </message>
    <message>
        <source>Paused to {time}</source>
        <translation>Paused to {time}</translation>
    </message>
    <message>
        <source>No breaks until {time}. Click for more.</source>
        <translation>No breaks until {time}. Click for more.</translation>
    </message>
    <message>
        <source>Off work until {time}: no breaks. Click for more.</source>
        <translation>Off work until {time}: no breaks. Click for more.</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{kind}, {length}, after {time} more of work. Click for more.</source>
        <translation>{kind}, {length}, after {time} more of work. Click for more.</translation>
    </message>
    <message>
        <source>{kind}, {length}: it begins when you have sent a reply or rest your hands for a moment.</source>
        <translation>{kind}, {length}: it begins when you have sent a reply or rest your hands for a moment.</translation>
    </message>
    <message>
        <source>That was a hard conversation. It begins only if you want it: click.</source>
        <translation>That was a hard conversation. It begins only if you want it: click.</translation>
    </message>
    <message>
        <source>Click for more.</source>
        <translation>Click for more.</translation>
    </message>
</context>
</TS>

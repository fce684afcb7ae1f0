"""Tell which paper or station a page is from, by its address or by its name on the page."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Domain without www, its name for the reader, and how the page itself says it.
_OUTLETS = (
    ("dw.com", "DW", r"\bDW\b|Deutsche Welle"),
    ("bbc.com bbc.co.uk bbc.in", "BBC News Swahili", r"BBC(?: News)?,? Swahili|\bBBC\b"),
    ("voaswahili.com voanews.com", "VOA Swahili", r"VOA Swahili|Sauti ya Amerika|\bVOA\b"),
    ("rfi.fr", "RFI Kiswahili", r"RFI Kiswahili|\bRFI\b"),
    ("mwananchi.co.tz", "Mwananchi", r"Mwananchi Communications|Mwananchi Digital"),
    ("taifaleo.nation.co.ke taifaleo.africa nation.africa", "Taifa Leo", r"Taifa Leo|TAIFA LEO"),
    ("habarileo.co.tz", "HabariLeo", r"Habari ?Leo"),
    ("ippmedia.com", "Nipashe", r"\bNipashe\b"),
    ("swahili.cri.cn swahili.cgtn.com", "CGTN Swahili", r"CRI Swahili|CGTN Swahili"),
    ("swahili.xinhuanet.com xinhuanet.com", "Xinhua", r"\bXinhua\b"),
    ("parstoday.ir parstoday.com", "Pars Today", r"Pars ?Today"),
    ("trtafrika.com", "TRT Afrika", r"TRT Afrika"),
    ("news.un.org", "Habari za UN", r"Habari za UN|UN News"),
    ("vaticannews.va", "Vatican News", r"Vatican News"),
    ("sw.wikipedia.org", "Wikipedia", r"Wikipedia, kamusi elezo huru"),
    ("globalvoices.org", "Global Voices", r"Global Voices"),
    ("aljazeera.com", "Al Jazeera", r"Al Jazeera"),
    ("swahili.people.com.cn", "People's Daily", r"People's Daily"),
    ("jamiiforums.com", "JamiiForums", r"JamiiForums"),
    ("millardayo.com", "Millard Ayo", r"Millard ?Ayo"),
    ("michuziblog.co.tz issamichuzi.blogspot.com", "Michuzi Blog", r"Michuzi Blog"),
    ("zanzibarleo.co.tz", "Zanzibar Leo", r"Zanzibar Leo"),
    ("tuko.co.ke", "Tuko", r"TUKO\.co\.ke"),
)
_NAMED = tuple((name, re.compile(pattern)) for _, name, pattern in _OUTLETS)
_BY_DOMAIN = {domain: name for domains, name, _ in _OUTLETS for domain in domains.split()}

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]’']", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[|–—-]\s")
_WORDS_BESIDE = 2
_ADDRESS_LABEL = re.compile(r"^(?:kiungo|link|url|anwani|permalink)\b[\s:–-]*", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:vyanzo|chanzo(?: cha habari)?|source|sources|via|kutoka)\s*[:\-–]\s*", re.IGNORECASE
)


def find_address(text: str) -> str:
    """Return the first web address in `text`, or an empty string."""
    match = _ADDRESS.search(text)
    if not match:
        return ""
    address = match.group()
    return address if "://" in address else f"https://{address}"


def is_address(text: str) -> bool:
    """Tell whether `text` is a web address, perhaps with a label such as "Kiungo:"."""
    return bool(_ADDRESS.fullmatch(_ADDRESS_LABEL.sub("", text)))


def source_of_address(address: str) -> str:
    """Return the outlet of a page address; of an unknown one, its domain.

    >>> source_of_address("https://p.dw.com/p/4Vy8W")
    'DW'
    """
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    parts = host.split(".")
    for start in range(len(parts)):
        if name := _BY_DOMAIN.get(".".join(parts[start:])):
            return name
    return host


def find_outlet(text: str) -> str:
    """Return the outlet that is named in `text`, or an empty string."""
    return next((name for name, pattern in _NAMED if pattern.search(text)), "")


def is_outlet_line(text: str) -> bool:
    """Tell whether a line is an outlet's name, with two more words or with its motto at most."""
    for name, pattern in _NAMED:
        match = pattern.search(text)
        if match:
            motto = match.start() == 0 and _SEPARATOR.match(text[match.end() :])
            beside = (text[: match.start()] + text[match.end() :]).split()
            return bool(motto) or len(beside) <= _WORDS_BESIDE or text == name
    return False


def without_outlet(title: str) -> str:
    """Return a title without the outlet that pages put behind it.

    >>> without_outlet("Ruto ziarani China - BBC News Swahili")
    'Ruto ziarani China'
    """
    *words, last = re.split(r"\s+[|–—-]\s+", title)
    return title[: title.rindex(last)].rstrip(" |–—-") if words and is_outlet_line(last) else title


def find_source(text: str) -> str:
    """Return the source that a line names: a known outlet, an address's domain, else its words."""
    unlabelled = _LABEL.sub("", text)
    return find_outlet(text) or source_of_address(find_address(text)) or unlabelled.strip(" .|-–")


def has_source_label(text: str) -> bool:
    """Tell whether a line begins with "Chanzo:" or the like."""
    return bool(_LABEL.match(text))

"""Tell page furniture by its words: menus, share buttons, comment forms, links to other pages.

The phrases are what Swahili and English sites in general print around an article. Each line is
judged alone here; what it means where it stands is for `reader.importing.pages`.
"""

from __future__ import annotations

import re
from enum import Enum, auto


class Furniture(Enum):
    """How much of the page a line of furniture stands for."""

    LINE = auto()
    """The line alone."""
    LINKS = auto()
    """The line and the short lines after it: links to other articles."""
    TAIL = auto()
    """The line and what follows, unless most of the article is still to come."""
    END = auto()
    """The line and everything after it, where the article has been read already."""
    SUMMARY = auto()
    """The line alone; the next one sums the article up."""


# In the phrases "…" stands for a few words or none, "#" for a number, "|" parts the phrases.
_MENUS = """
chagua lugha | ungana nasi | fungua ukurasa … | fungua | hifadhi | ona zaidi | mada | explore
newsletters | logout | premium | prime | write | help | status | careers | must read
back to top button | kiungo | ukurasa wa mwanzo | nenda kwenye … | nenda tovuti … | ruka hadi …
ruka sehemu … | ruka kwenye … | ruka … inayofuata | rukia … | kwenda kwenye … | hamia kwenye …
skip to … | skip … links | skip advert… | jump to … | fungua menyu | fungua menu | funga menyu
onyesha menyu | fungua akaunti | fungua historia | menu | menyu | menyu kuu | main menu
orodha kuu | toggle … | viungo vya kuingia | mwanzo | nyumbani | home | homepage
ukurasa wa kwanza | about | about us | about me | contact | contact us | kuhusu sisi
kuhusu tovuti … | kuhusu blogu … | wasiliana nasi | mawasiliano | tafuta | tafuta … | search
search this blog | search for… | ingia | jiunge | jisajili | sajili | log in | login | sign in
sign up | sign out | register | changia | vifaa | zana | hariri | hariri chanzo | majadiliano
lugha # | languages # | view source | edit | edit source | talk | history | zaidi | more
previous | next | iliyotangulia | inayofuata | rudi juu | rudi nyuma | back to top | back to home
close | funga | live | moja kwa moja | matangazo ya moja kwa moja | matangazo yetu | vipindi …
video | sauti | picha | redio | podikasti | podcast | podcasts | audio | photos | gallery | epaper
e-paper | archives | kumbukumbu | tarehe ya leo | kiswahili | english | swahili | breaking news
habari mpya | habari za hivi punde | sikiliza … | soma makala hii kwa … | read this post in …
tazama video… | download … | pakua … | print | chapisha | embed | share embed | read aloud
local time… | the latest | trending | trending now | yanayojiri | yanayovuma
"""
_SHARING = """
tufuatilie … | follow … on … | follow | tuma facebook … | tuma twitter … | send an email
chaneli ya whatsapp … | written by … | # followers | listen | audio by … | # reactions
reactions: … | view my complete profile | total pageviews | shiriki | shiriki … | sambaza
sambaza … | share | share … | tuma kwa … | facebook | twitter | x | whatsapp | telegram
instagram | pinterest | linkedin | youtube | tiktok | reddit | tumblr | messenger
facebook messenger | email | e-mail | barua pepe | threads | copy link | nakili kiungo | get link
other apps | link | rss | google news | viber | sms | pocket | click to share …
click to … opens in … | you can share this … | share this… | like this | like loading… | loading
tufuate … | nifuate … | follow us … | follow me … | follow @… | jiunge nasi …
jiunge na whatsapp … | jiunge na telegram … | jiunge na chaneli … | the code has been copied …
the url has been copied … | kiungo kimenakiliwa | # shares | # views | # likes | # wasomaji
imesomwa mara # | views # | likes # | shares # | email a link … | email to a friend | blogthis!
share to x | share to facebook | share to pinterest
"""
_SMALL = """
tagged … | to play this audio … | …# minute read | …# min read | thread starter | start date
joined | posts | messages | reaction score | points | click to expand… | photo of … | reporter
correspondent | staff writer | log in to leave … | support independent journalism
stand with bold journalism … | mwisho wa … | ripota | imetolewa maoni … | prime | swahili service
advertisement | advertisements | advert | tangazo | matangazo | matangazo ya biashara
matangazo ya kibiashara | sponsored … | continue reading … | endelea kusoma … | read on
article continues below … | story continues below … | saa # zilizopita | dakika # zilizopita
siku # zilizopita | wiki # zilizopita | miezi # iliyopita | siku # iliyopita | saa # iliyopita
muda mfupi uliopita | # minutes ago | # mins ago | # hours ago | # hour ago | # day ago
# days ago | # weeks ago | # months ago | # years ago | dakika # | dakika # za kusoma
kusoma ni dakika # | muda wa kusoma … | reading time… | # min read | # mins read | # minute read
# minutes read | tags | tags: … | lebo: … | labels: … | mada: … | maneno muhimu: … | categories
categories: … | category: … | kategoria: … | jamii: … | filed under: … | topics: …
no media source … | direct link | media player… | pop-out player | auto | 0:00 …
to view this video … | your browser … | javascript … | this video … | video haiwezi …
kivinjari chako … | maelezo kuhusu taarifa | nafasi, … | role, … | akiripoti kutoka …
reporting from … | imeboreshwa… | updated | mwandishi wa habari | mwandishi wa … | jiandikishe…
subscribe… | newsletter… | sign up for … | get the latest … | jisajili kwenye … | sajili kupokea …
jarida la kila … | pokea habari … | imehaririwa na … | ilihaririwa na … | edited by … | mhariri: …
imetafsiriwa na … | translated by … | endelea kufuatilia … | usikose … | kwa habari zaidi …
pata habari … | bofya hapa … | bonyeza hapa … | click here … | gusa hapa … | view all posts …
by admin | author | chanzo | source | image source | mwandishi | tovuti hii hutumia …
tovuti hii inatumia … | tunatumia vidakuzi … | … vidakuzi … tovuti … | we use cookies …
this site uses … | this website uses … | by using this … | … cookie policy… | … cookies … | kubali
kubali yote | kubali vidakuzi… | kataa | kataa zote | accept | accept all… | reject all…
sera ya … | masharti ya … | privacy policy… | terms of … | ukurasa huu ulihaririwa … | © #… | ©#…
hakimiliki… | copyright … | … all rights reserved… | … haki zote zimehifadhiwa…
"""
_LINKS = """
sikiliza sauti… | tazama vidio… | sikiliza makala… | keep reading | habari zinazohusiana na hii
fahamu zaidi | unaweza kusikiliza | pia kutoka … | makala haya yanahusiana na … | more from author
unaweza kusoma | unaweza pia kusoma | pia unaweza kusoma | unaweza kusoma pia | unaweza kutazama
unaweza pia kutazama | soma | soma pia | soma zaidi | pia soma | tazama | tazama pia
habari zaidi | zaidi kuhusu … | read also | read more | also read | see also | more on this story
taarifa zaidi | makala zaidi | angalia pia | sikiliza pia | related links | zaidi kutoka …
"""
_TAIL = """
dw inapendekeza | habari zilizopendekezwa | inapendekezwa | habari zinazohusu …
you may also read | kutoka maktaba | related topics | recommended from … | related | related …
recent posts | recent comments | recent articles | more posts | more stories | more articles
more news | more from … | other posts | other news | latest posts | latest news | latest stories
featured posts | featured stories | trending news | previous post… | next post…
previous article… | next article… | previous: … | next: … | ←… | habari zinazohusiana
habari inayohusiana | makala zinazohusiana | mada zinazohusiana | taarifa zinazohusiana
zinazohusiana | yanayohusiana | zinazofanana | habari zinazofanana | habari kuu | habari kuu za …
habari nyingine | habari nyinginezo | makala nyingine | makala za karibuni
machapisho ya karibuni | machapisho maarufu | habari za hivi karibuni | habari motomoto
zinazosomwa … | habari zinazosomwa … | iliyosomwa … | zilizosomwa … | zilizopendwa …
inayosomwa … | most read | most popular… | most viewed | gundua zaidi | taarifa kuhusu mada …
soma zaidi kuhusu mada … | kuhusu mada … | kwenye mada … | tunachokuandalia… | viungo vya nje…
tanbihi… | marejeo… | external links… | references | about the author… | kuhusu mwandishi
you may also like… | you might also like… | you may have missed… | unaweza kupenda…
unaweza pia kupenda… | huenda ukapenda… | zaidi kwa ajili yako | gumzo mitaani | recommended…
don't miss… | don’t miss…
"""
_END = """
popular posts… | leave a reply… | leave a comment… | post a comment… | add a comment…
write a comment… | comment | comments | # comments | # comment | comments # | # responses…
# replies | one thought on … | # thoughts on … | no comments… | hakuna maoni… | toa maoni…
andika maoni… | weka maoni… | acha maoni… | tuma maoni… | ongeza maoni… | toa jibu… | acha jibu…
maoni | maoni # | maoni ya wasomaji | maoni yako | jibu | reply | cancel reply
your email address … | anwani yako ya barua pepe … | barua pepe yako … | post navigation
powered by … | proudly powered … | facebook forum | subscribe to … | newer post… | older post…
blog archive | report abuse | published by …
"""
_SUMMARY = """
muktasari | muhtasari | muhtasari wa habari | kwa ufupi | kwa kifupi | kwa muhtasari | summary
in summary | what you need to know | mambo muhimu | key points
"""


def _compile(phrases: str) -> re.Pattern[str]:
    """Return a pattern that matches a whole line saying one of `phrases`."""
    each = (phrase.strip() for line in phrases.splitlines() for phrase in line.split("|"))
    patterns = [
        re.escape(phrase)
        .replace(r":\ …", r"\s*:.{0,140}")
        .replace(r"\ …", r"(?:\W.{0,140})?")
        .replace(r"…\ ", r"(?:.{0,140}\W)?")
        .replace("…", ".{0,140}")
        .replace(r"\#", r"\W{0,2}\d[\d.,]*[km]?\W?")
        .replace(r"\ ", r"\s+")
        for phrase in each
        if phrase
    ]
    return re.compile(rf"(?:{'|'.join(patterns)})\W*", re.IGNORECASE)


_KINDS = (
    (Furniture.SUMMARY, _compile(_SUMMARY)),
    (Furniture.END, _compile(_END)),
    (Furniture.TAIL, _compile(_TAIL)),
    (Furniture.LINKS, _compile(_LINKS)),
    (Furniture.LINE, _compile(_MENUS + _SHARING + _SMALL)),
)
_LIST_MARK = re.compile(r"^(?:[^\w(©←“\"'‘]+|\(?\d{1,2}[.)]\s+)+(?=\S)")
_ONLY_SIGNS = re.compile(r"\W*\d{0,4}\W*|.{0,20}\b\d?\d:\d\d(?:\s+\d?\d:\d\d)+.{0,20}")
_CROSS_REFERENCE = re.compile(
    r"""(?:
        (?:soma|tazama|sikiliza|angalia|ona|read|watch|see|listen)
        (?:\s(?:pia|zaidi|hapa|hii|also|more|makala|video))?\s*(?:[:>»|]|\s[–-]\s)
      | (?:soma|tazama|angalia|sikiliza)\s(?:pia|zaidi)\b
      | (?:pia\ssoma|unaweza\s(?:pia\s)?kusoma|unaweza\skusoma\spia|also\sread)\b
      | (?:habari|makala|taarifa|stori)\s(?:zaidi|inayohusiana|zinazohusiana|nyingine)\s*:
      | (?:related|zinazohusiana|inayohusiana)\s*:
    ).*""",
    re.IGNORECASE | re.VERBOSE,
)
_BUTTONS = frozenset(
    "facebook twitter x print email whatsapp telegram linkedin pinterest share shiriki link copy"
    " messenger instagram youtube tiktok rss reddit chapisha barua pepe".split()
)
_LONGEST = 40


def furniture_of(text: str) -> Furniture | None:
    """Return what kind of furniture a line is, or None if it may belong to the article."""
    bare = _LIST_MARK.sub("", text).strip()
    if bare.startswith("(") and bare.endswith(")"):
        bare = bare[1:-1]
    if len(bare.split()) > _LONGEST:
        return None
    words = set(re.findall(r"[^\W\d_]+", bare.lower()))
    if _ONLY_SIGNS.fullmatch(bare) or words <= _BUTTONS:
        return Furniture.LINE
    kind = next((kind for kind, pattern in _KINDS if pattern.fullmatch(bare)), None)
    if kind is None and _CROSS_REFERENCE.fullmatch(bare):
        return Furniture.LINE
    return kind

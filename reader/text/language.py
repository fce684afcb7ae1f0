"""Tell whether a text is Swahili, from its function words and the shape of its words.

Function words and affixes after Ashton, "Swahili Grammar" (1944); the shape is the open syllable
of Bantu words, with the clusters that Arabic and English loans have brought.
"""

from __future__ import annotations

import re

from reader.text.tokens import TokenKind, fold, tokenize

SWAHILI = 0.5
"""The share from which a text passes for Swahili."""

FUNCTION_WORDS = frozenset(
    "na ya wa kwa ni katika la za cha vya kuwa kama hiyo huo huyo hayo hizo hao hilo hicho hivyo"
    " hii hili hiki hivi huu huyu hawa haya hizi pia lakini au ambao ambaye ambayo ambazo ambapo"
    " wake yake zake lake chake vyake wao yao zao lao wangu yangu wetu yetu si sana tu kila baada"
    " kabla hadi mpaka bila kuhusu dhidi kwenye ndani nje juu chini watu mtu mwaka miaka siku leo"
    " jana kesho sasa bado ndiyo hapana hakuna kuna yeye mimi wewe sisi nyinyi ili ikiwa iwapo"
    " kwamba hata huku wakati moja mbili tatu nne nchi nchini huko hapa hapo rais serikali alisema"
    " amesema wamesema je mwa pamoja zaidi kuliko yote wote zote mmoja wawili basi habari".split()
)
# Frequent words of languages that share the shape of Swahili words, or its letters.
FOREIGN_WORDS = frozenset(
    "the of and to in is that for it was on are with as at be this have from by not you we they"
    " el los las de que en y un por con para del se su es como più il di che non per sono della"
    " le les des et est une dans pour qui sur pas der die und das ist nicht mit von den ein eine"
    " dan yang untuk dengan ini itu dari pada tidak akan adalah ukuthi futhi kodwa ngoba nge ku mu"
    " muri cyane kandi ubwo ariko icyo byo nta omu nti era nga naye kuti uye asi iye uyo vakati ane"
    " waxaa iyo oo ah ka ku si ayaa uu in".split()
)

_ONSET = r"(?:ng'|ny|ch|sh|th|dh|gh|kh|mb|nd|nj|ng|nz|mv|[bcdfghjklmnprstvwyz])(?:[wy])?"
_SHAPE = re.compile(
    rf"(?:m(?=[^\W\d_]))?(?:(?:{_ONSET})?[aeiou]+[klmnrsfbt]?)*(?:{_ONSET})?[aeiou]"
)
_SUBJECT = r"(?:ha)?(?:ni|si|[uaim]|tu|wa|li|ya|ki|vi|zi|ku|pa)"
_AFFIXES = re.compile(
    rf"{_SUBJECT}(?:na|li|ta|me|ki|ka|nge|ngali|sipo|taka|naye|nao|nayo|nazo|nacho|liyo|lio|lizo)"
    r"\w{2,}[aeiou]|ku\w+[aeiu]|(?:ki|vi|wa|mw|mi|ma|u)\w+\w(?:aji|ano|isho|ishi|izi|o|i|a)"
    r"|\w{3,}ni|m[bcdfghjklnprstvwz]\w+"
)


def swahili_share(text: str) -> float:
    """Return how much of `text` looks Swahili, from 0 to 1; 0 for a text without words.

    Names (capitals inside a sentence) do not count, nor does a capitalised first word that may be
    one. Compare with `SWAHILI`.
    """
    words = [token.text for token in tokenize(text) if token.kind is TokenKind.WORD]
    counted = [word for word in words if word[0].islower()] or words
    if counted is not words and fold(words[0]) in FUNCTION_WORDS and words[0][0].isupper():
        counted.append(words[0])
    if not counted:
        return 0.0
    total = sum(_evidence(fold(word)) for word in counted) / len(counted)
    return max(0.0, min(1.0, total))


def _evidence(word: str) -> float:
    """Return how far one folded word speaks for Swahili, from -0.5 to 1."""
    if word in FUNCTION_WORDS:
        return 1.0
    if word in FOREIGN_WORDS:
        return -0.5
    if not _SHAPE.fullmatch(word):
        return 0.0
    return 0.8 if _AFFIXES.fullmatch(word) else 0.5

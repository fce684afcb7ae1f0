"""Photo credits keep their names; captions are left to the model."""

from __future__ import annotations

import pytest

from reader.translation.photo_credits import credited


@pytest.mark.parametrize(
    ("swahili", "english"),
    [
        ("Picha: Gavriil Grigorov/TASS", "Photo: Gavriil Grigorov/TASS"),
        (
            "Picha: Vlad Smirnov/AP Photo/picture alliance",
            "Photo: Vlad Smirnov/AP Photo/picture alliance",
        ),
        ("Picha: Kremlin.ru, CC BY 4.0", "Photo: Kremlin.ru, CC BY 4.0"),
        ("PICHA: REUTERS", "Photo: REUTERS"),
        ("Chanzo cha picha, Getty Images", "Photo: Getty Images"),
        ("Picha na Sergei Bobylev", "Photo by Sergei Bobylev"),
        ("Picha kwa hisani ya Yonhap", "Photo courtesy of Yonhap"),
    ],
)
def test_a_credit_keeps_its_names(swahili: str, english: str) -> None:
    text, (label, names) = credited(swahili)
    assert text == english
    assert names.source.of(swahili) == names.target.of(english)
    assert label.target.end < names.target.start


@pytest.mark.parametrize(
    "sentence",
    [
        "Picha: Kim Jong Un na Vladimir Putin wakipeana mikono.",
        "Picha: Maktaba",
        "Picha na video zilisambaa haraka mtandaoni.",
        "Picha: ",
        "Alipiga picha: Reuters ilizichapisha.",
        "Treni ikifika mjini.",
    ],
)
def test_anything_else_is_left_to_the_model(sentence: str) -> None:
    assert credited(sentence) is None

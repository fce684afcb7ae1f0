from __future__ import annotations

import pytest

from reader import settings as declared
from reader.settings import Setting, Settings


class Store(dict[str, str]):
    def set(self, key: str, value: str) -> None:
        self[key] = value


ALL = [value for value in vars(declared).values() if isinstance(value, Setting)]


@pytest.mark.parametrize("setting", ALL, ids=lambda setting: setting.key)
def test_every_default_is_allowed_and_survives_storing(setting):
    store = Store()
    Settings(store).set(setting, setting.default)
    assert Settings(store).get(setting) == setting.default
    assert type(Settings(store).get(setting)) is type(setting.default)


@pytest.mark.parametrize(
    ("setting", "text"),
    [
        (declared.THEME, "purple"),
        (declared.TEXT_SIZE, "huge"),
        (declared.TEXT_SIZE, "900"),
        (declared.TEXT_SIZE, "nan"),
        (declared.SHOW_TERMS, "yes"),
    ],
)
def test_a_stored_value_that_is_not_allowed_gives_the_default(setting, text):
    assert Settings(Store({setting.key: text})).get(setting) == setting.default


def test_a_value_that_is_not_allowed_is_not_stored():
    store = Store()
    with pytest.raises(ValueError, match="purple"):
        Settings(store).set(declared.THEME, "purple")
    assert store == {}


def test_keys_are_unique():
    assert len({setting.key for setting in ALL}) == len(ALL)

from __future__ import annotations

import pytest

from reader.domain import Term
from reader.errors import ReaderError
from reader.library import Library

TREATY = Term("mkataba", "treaty", also=("agreement",), topic="diplomacy", note="mikataba")


@pytest.fixture
def terms(library):
    return library.terms


def sources(terms) -> list[str]:
    return [term.source for term in terms.all()]


def test_a_term_comes_back_as_it_was_added(terms):
    added = terms.add(TREATY)
    assert added.id
    assert terms.all() == [added]
    assert (added.also, added.topic, added.note) == (("agreement",), "diplomacy", "mikataba")


def test_a_term_cannot_stand_twice_in_any_case(terms):
    terms.add(TREATY)
    with pytest.raises(ReaderError, match="already"):
        terms.add(Term("MKATABA", "pact"))


@pytest.mark.parametrize("term", [Term("", "treaty"), Term("mkataba", " ")])
def test_a_term_needs_both_sides(terms, term):
    with pytest.raises(ReaderError, match="needs"):
        terms.add(term)


def test_every_change_can_be_undone_in_turn(terms):
    added = terms.add(TREATY)
    terms.update(Term("mkataba", "pact", id=added.id))
    terms.delete([added.id])
    assert sources(terms) == []
    assert terms.undo() == "Undone: “mkataba” was removed."
    assert terms.all()[0].target == "pact"
    assert terms.undo() == "Undone: “mkataba” was changed."
    assert terms.all() == [added]
    assert terms.undo() == "Undone: “mkataba” was added."
    assert sources(terms) == []
    assert terms.undo() is None


def test_renaming_onto_a_removed_term_works(terms):
    first, second = terms.add(TREATY), terms.add(Term("makubaliano", "agreement"))
    terms.delete([first.id])
    terms.update(Term("mkataba", "agreement", id=second.id))
    assert sources(terms) == ["mkataba"]


def test_renaming_onto_a_living_term_is_refused(terms):
    terms.add(TREATY)
    second = terms.add(Term("makubaliano", "agreement"))
    with pytest.raises(ReaderError, match="already"):
        terms.update(Term("mkataba", "agreement", id=second.id))


def test_an_import_counts_and_is_undone_as_one(terms):
    terms.add(TREATY)
    terms.add(Term("amani", "peace"))
    counted = terms.take_in([TREATY, Term("amani", "calm"), Term("vita", "war")])
    assert (counted.added, counted.changed, counted.same) == (1, 1, 1)
    assert terms.undo() == "Undone: 2 terms were imported."
    assert {term.source: term.target for term in terms.all()} == {
        "amani": "peace",
        "mkataba": "treaty",
    }


def test_an_import_with_a_bad_term_changes_nothing(terms):
    with pytest.raises(ReaderError):
        terms.take_in([TREATY, Term("vita", "")])
    assert sources(terms) == []


def test_a_removal_with_an_unknown_number_removes_nothing(terms):
    added = terms.add(TREATY)
    with pytest.raises(ReaderError):
        terms.delete([added.id, 99])
    assert sources(terms) == ["mkataba"]


class TestShipped:
    def test_arrive_once_and_follow_new_versions(self, terms):
        terms.seed([TREATY])
        terms.seed([Term("mkataba", "pact")])
        assert [term.target for term in terms.all()] == ["pact"]

    def test_stay_removed(self, tmp_path):
        for _ in range(2):
            with Library(tmp_path / "library.sqlite") as library:
                library.terms.seed([TREATY])
                library.terms.delete([term.id for term in library.terms.all()])
                library.terms.seed([TREATY])
                assert library.terms.all() == []

    def test_give_way_to_the_users_own(self, terms):
        terms.seed([TREATY])
        terms.update(Term("mkataba", "accord", id=terms.all()[0].id))
        terms.seed([Term("mkataba", "pact")])
        assert [term.target for term in terms.all()] == ["accord"]

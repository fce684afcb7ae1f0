from __future__ import annotations

import pytest

from reader.domain import TITLE, Draft, MemoryKey, Occurrence, Progress, Translation
from reader.errors import ReaderError
from reader.library import Library
from reader.library import articles as module


def test_an_article_comes_back_as_it_was_stored(library, draft):
    added = library.articles.add(draft(author="Amina", date="2024-06-18", raw="ghafi"))
    article = library.articles.get("soko-la-asubuhi")
    assert not added.existing
    assert article == added.article
    assert (article.author, article.date, article.raw) == ("Amina", "2024-06-18", "ghafi")
    assert [sentence.text for sentence in article.sentences] == [
        "Mama anauza ndizi.",
        "Watoto wanacheza.",
        "Mvua ilinyesha jana.",
    ]


def test_sentence_offsets_point_into_the_article(library, draft):
    article = library.articles.add(draft()).article
    for sentence in article.sentences:
        assert article.text[sentence.start : sentence.end] == sentence.text
    assert article.sentences[2].id == "soko-la-asubuhi:1.0"


def test_the_same_text_is_found_again_in_another_dress(library, draft):
    first = library.articles.add(draft()).article
    again = library.articles.add(
        draft("Kichwa kingine", "MAMA anauza  ndizi! Watoto wanacheza", "Mvua ilinyesha jana")
    )
    assert again.existing
    assert again.article.id == first.id
    assert len(library.articles.list()) == 1


def test_equal_titles_get_ids_of_their_own(library, draft):
    library.articles.add(draft())
    assert library.articles.add(draft("Soko la asubuhi", "Habari nyingine.")).article.id == (
        "soko-la-asubuhi-2"
    )


def test_an_empty_article_is_refused_and_leaves_nothing(library, draft):
    with pytest.raises(ReaderError, match="no text"):
        library.articles.add(draft("Tupu", "  "))
    assert library.articles.list() == []


def test_an_unknown_article_is_named(library):
    with pytest.raises(ReaderError, match="hakuna"):
        library.articles.get("hakuna")


def test_a_hidden_article_leaves_the_list_and_comes_back(library, draft):
    article = library.articles.add(draft()).article
    library.articles.hide(article.id)
    assert library.articles.list() == []
    library.articles.restore(article.id)
    assert [row.id for row in library.articles.list()] == [article.id]


def test_importing_a_deleted_article_again_brings_it_back(library, draft):
    article = library.articles.add(draft()).article
    library.articles.hide(article.id)
    assert not library.articles.add(draft()).existing
    assert len(library.articles.list()) == 1


def test_own_deleted_articles_are_removed_after_a_day(tmp_path, draft, monkeypatch):
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        library.articles.add(draft())
        library.articles.hide("soko-la-asubuhi")
    monkeypatch.setattr(module, "UNDO_SECONDS", -1)
    with Library(path) as library, pytest.raises(ReaderError):
        library.articles.restore("soko-la-asubuhi")


class TestBundled:
    def test_arrive_once(self, library, draft):
        shipped = [draft(slug="soko"), draft("Pili", "Maneno mengine kabisa.", slug="pili")]
        assert library.articles.install_bundled(shipped) == 2
        assert library.articles.install_bundled(shipped) == 0

    def test_stay_deleted(self, library, draft, monkeypatch):
        library.articles.install_bundled([draft(slug="soko")])
        library.articles.hide("soko")
        monkeypatch.setattr(module, "UNDO_SECONDS", -1)
        library.articles.purge()
        library.articles.install_bundled([draft(slug="soko")])
        assert library.articles.list() == []

    def test_follow_a_new_version_unless_edited(self, library, draft):
        library.articles.install_bundled([draft(slug="soko")])
        assert library.articles.install_bundled([draft("T", "Toleo jipya la makala.", slug="soko")])
        assert library.articles.get("soko").text == "Toleo jipya la makala."
        library.articles.edit("soko", draft("T", "Nimeibadilisha mwenyewe."))
        library.articles.install_bundled([draft("T", "Toleo la tatu.", slug="soko")])
        assert library.articles.get("soko").text == "Nimeibadilisha mwenyewe."


def test_editing_keeps_the_id_and_raises_the_revision(library, draft):
    library.articles.add(draft())
    edited = library.articles.edit("soko-la-asubuhi", draft("Soko la jioni", "Giza linaingia."))
    assert (edited.id, edited.revision, edited.title) == ("soko-la-asubuhi", 2, "Soko la jioni")
    assert [sentence.text for sentence in edited.sentences] == ["Giza linaingia."]


class TestSearch:
    @pytest.fixture(autouse=True)
    def stocked(self, library, draft):
        library.articles.add(draft())
        library.articles.add(draft("Ng'ombe wa babu", "Maziwa ya ng'ombe ni matamu."))
        key = MemoryKey("Mvua ilinyesha jana.", "m 1")
        library.memory.put({key: Translation("It rained yesterday.")})

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("ndizi", {"soko-la-asubuhi"}),
            ("NDI", {"soko-la-asubuhi"}),
            ("rain", {"soko-la-asubuhi"}),
            ("ng’ombe", {"ngombe-wa-babu"}),
            ("babu maziwa", {"ngombe-wa-babu"}),
            ("babu ndizi", set()),
            ("rain ndizi", {"soko-la-asubuhi"}),
            ("rained babu", set()),
            ("", {"soko-la-asubuhi", "ngombe-wa-babu"}),
            ('"', set()),
            ("* AND (", set()),
            ("NEAR/2 -x ^y:z", set()),
            ("\0", set()),
        ],
    )
    def test_finds_words_of_both_languages_and_survives_odd_input(self, library, query, expected):
        assert {row.id for row in library.articles.list(query)} == expected

    def test_finds_every_form_of_a_word_that_is_indexed(self, library):
        lemmas = {"tembo": ["ndovu"]}
        assert library.articles.list("tembo", lemmas=lambda word: lemmas.get(word, ())) == []
        library.vocabulary.index("ngombe-wa-babu", [Occurrence(TITLE, 0, "ndovu", "noun")])
        (found,) = library.articles.list("tembo babu", lemmas=lambda word: lemmas.get(word, ()))
        assert (found.id, found.snippet) == ("ngombe-wa-babu", found.title)

    def test_shows_where(self, library):
        assert "ndizi" in library.articles.list("ndizi")[0].snippet
        assert library.articles.list("rain")[0].snippet == "It rained yesterday."
        assert "ng'ombe" in library.articles.list("NG’OMBE")[0].snippet

    def test_shows_where_a_form_is(self, library, draft):
        text = "Neno " * 60 + "zilishambuliwa hapo " + "neno " * 20
        library.articles.add(draft("Ndefu", text))
        library.vocabulary.index("ndefu", [Occurrence(0, 0, "shambulia", "verb")])
        (found,) = library.articles.list("kushambulia", lemmas=lambda word: ["shambulia"])
        assert "zilishambuliwa hapo" in found.snippet

    def test_shows_a_part_of_a_long_text(self, library, draft):
        library.articles.add(draft("Ndefu", "neno " * 100 + "kipekee " + "neno " * 100))
        snippet = library.articles.list("kipe")[0].snippet
        assert snippet.startswith("… neno")
        assert snippet.endswith("neno …")
        assert "kipekee" in snippet
        assert len(snippet) < 110

    def test_takes_a_book_full_of_a_letter_and_a_query_of_a_thousand_words(self, library, draft):
        library.articles.add(draft("Kitabu", "asubuhi alasiri " * 50_000))
        assert library.articles.list("a b " * 5_000) == []
        assert [row.id for row in library.articles.list("a al asu")] == ["kitabu"]

    def test_forgets_an_edited_text(self, library, draft):
        library.articles.edit("soko-la-asubuhi", draft("Soko", "Kahawa tu."))
        assert library.articles.list("ndizi") == []


class TestSummary:
    def test_counts_what_is_translated_by_the_model(self, library, draft):
        library.articles.add(draft())
        library.memory.put({MemoryKey("Mvua ilinyesha jana.", "m 1"): Translation("It rained.")})
        assert library.articles.list(model="m 1")[0].translated == 0.25
        assert library.articles.list(model="m 2")[0].translated == 0
        assert library.articles.list()[0].sentences == 3

    def test_follows_the_reading_position_which_never_goes_back(self, library, draft):
        article = library.articles.add(draft()).article
        library.articles.set_progress(article.id, Progress(article.sentences[2].id, 4))
        library.articles.set_progress(article.id, Progress(article.sentences[0].id, 1))
        assert library.articles.list()[0].read == 1
        assert library.articles.progress(article.id).sentence == article.sentences[0].id

    @pytest.mark.parametrize(
        "sort", ["date", "title", "level", "words", "read", "known", "nonsense"]
    )
    def test_every_order_works(self, library, draft, sort):
        library.articles.add(draft("B", "Moja mbili tatu.", level="B1", date="2024-01-01"))
        library.articles.add(draft("A", "Moja.", level="A2", date="2023-01-01"))
        expected = ["b", "a"] if sort in {"date", "read", "known", "nonsense"} else ["a", "b"]
        assert [row.id for row in library.articles.list(sort=sort)] == expected


def test_a_hundred_thousand_words_are_stored_whole(library, draft):
    paragraphs = [f"Sentensi ya {n} ina maneno kumi na moja ndani yake leo." for n in range(10_000)]
    article = library.articles.add(Draft("Kitabu", draft("x", *paragraphs).paragraphs)).article
    assert len(article.sentences) == 10_000
    assert article.words == 110_000

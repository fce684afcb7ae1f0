from __future__ import annotations

import pytest

from reader.domain import Occurrence, Status, VocabularyWord

SELL = VocabularyWord("uza", "verb", Status.LEARNING_1, True, "anauza", "a-na-uza", "sell")


@pytest.fixture
def vocabulary(library):
    return library.vocabulary


def test_a_word_comes_back_as_it_was_put(vocabulary):
    vocabulary.put([SELL])
    assert vocabulary.all() == [SELL]
    assert vocabulary.get("uza", "verb") == SELL
    assert vocabulary.get("uza", "noun") is None


def test_a_new_status_keeps_the_rest(vocabulary):
    vocabulary.put([SELL])
    vocabulary.set_status([VocabularyWord("uza", "verb")], Status.KNOWN)
    assert vocabulary.get("uza", "verb").form == "anauza"
    assert vocabulary.statuses() == {("uza", "verb"): Status.KNOWN}


def test_changes_are_undone_in_turn(vocabulary):
    vocabulary.put([SELL])
    vocabulary.set_status([SELL], Status.KNOWN)
    vocabulary.delete([SELL])
    assert vocabulary.undo() == "Undone: “uza” was removed."
    assert vocabulary.get("uza", "verb").status is Status.KNOWN
    assert vocabulary.undo() == "Undone: “uza” was changed."
    assert vocabulary.all() == [SELL]
    vocabulary.undo()
    assert vocabulary.all() == []
    assert vocabulary.undo() is None


def test_a_bulk_change_is_one_step(vocabulary):
    vocabulary.set_status([SELL, VocabularyWord("ndizi", "noun")], Status.IGNORED)
    assert vocabulary.undo() == "Undone: 2 words were changed."
    assert vocabulary.all() == []


class TestIndex:
    @pytest.fixture
    def article(self, library, draft):
        article = library.articles.add(draft()).article
        library.vocabulary.unindexed("1")
        library.vocabulary.index(
            article.id,
            [
                Occurrence(0, 0, "uza", "verb"),
                Occurrence(0, 0, "ndizi", "noun", 2),
                Occurrence(0, 1, "cheza", "verb"),
            ],
        )
        return article

    def test_finds_the_sentences_of_a_lemma(self, vocabulary, article):
        assert vocabulary.sentences_with("uza", "verb") == [article.sentences[0]]
        assert vocabulary.sentences_with("uza", "noun") == []

    def test_knows_what_is_not_indexed(self, vocabulary, article, library, draft):
        assert vocabulary.unindexed("1") == []
        new = library.articles.add(draft("Pili", "Habari nyingine.")).article
        assert vocabulary.unindexed("1") == [new.id]

    def test_grows_old_with_a_new_version(self, vocabulary, article):
        assert vocabulary.unindexed("2") == [article.id]

    def test_an_edited_article_is_indexed_again(self, vocabulary, article, library, draft):
        library.articles.edit(article.id, draft("Pili", "Habari nyingine."))
        assert vocabulary.unindexed("1") == [article.id]

    def test_tells_the_share_of_known_words(self, vocabulary, article, library):
        assert library.articles.list()[0].known == 0
        vocabulary.set_status([VocabularyWord("ndizi", "noun")], Status.KNOWN)
        assert library.articles.list()[0].known == 0.5
        vocabulary.set_status([VocabularyWord("uza", "verb")], Status.IGNORED)
        assert library.articles.list()[0].known == pytest.approx(2 / 3)

from __future__ import annotations

import threading

import pytest

from reader.ui.tasks import ImmediateRunner, TaskRunner


@pytest.fixture
def runner(qapp, wait_for_threads):
    runner = TaskRunner()
    yield runner
    runner.close()


def test_call_backs_come_on_the_main_thread_in_order(qtbot, runner):
    heard = []

    def work(task):
        task.report("half")
        return threading.current_thread()

    def done(thread):
        heard.append((threading.current_thread(), thread))

    runner.run(work, done, heard.append, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2)
    progress, (here, there) = heard
    assert progress == "half"
    assert here is threading.main_thread()
    assert there is not here


def test_an_error_goes_to_whoever_asked(qtbot, runner):
    heard = []
    runner.run(lambda task: 1 / 0, lambda result: None, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert isinstance(heard[0], ZeroDivisionError)


def test_nothing_comes_after_cancel(qtbot, runner):
    heard, started, go_on = [], threading.Event(), threading.Event()

    def work(task):
        started.set()
        assert go_on.wait(5)
        task.report("late")
        return "late"

    task = runner.run(work, heard.append, heard.append, heard.append)
    assert started.wait(5)
    task.cancel()
    go_on.set()
    runner.close()
    qtbot.wait(20)
    assert heard == []


def test_translation_has_one_thread_so_its_work_never_overlaps(qtbot, runner):
    running, most, done = [], [], []

    def work(task):
        running.append(1)
        most.append(len(running))
        threading.Event().wait(0.01)
        running.pop()

    for _ in range(4):
        runner.run(work, done.append, done.append, queue="translation")
    qtbot.waitUntil(lambda: len(done) == 4)
    assert max(most) == 1


def test_closing_waits_for_the_threads_and_cancels_what_they_do(runner):
    started, seen = threading.Event(), []

    def work(task):
        started.set()
        seen.append(task.cancel_event.wait(5))

    runner.run(work, print, print)
    assert started.wait(5)
    runner.close()
    assert seen == [True]


def test_the_immediate_runner_does_everything_at_once():
    heard = []
    ImmediateRunner().run(
        lambda task: task.report(1) or 2, heard.append, heard.append, heard.append
    )
    assert heard == [1, 2]
    ImmediateRunner().run(lambda task: {}["x"], heard.append, heard.append)
    assert isinstance(heard[-1], KeyError)

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from reader.errors import ReaderError
from reader.importing import address as module
from reader.importing import read_page
from reader.importing.address import Page, check_address, fetch

if TYPE_CHECKING:
    from collections.abc import Iterator

PROSE = "Jana tulikwenda sokoni kununua mboga na samaki kwa ajili ya sherehe ya Jumamosi. "
HTML = f"<html><body><h1>Soko jipya</h1><p>{PROSE * 5}</p></body></html>".encode()


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        status, headers, body = {
            "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, HTML),
            "/moved": (302, {"Location": "/page"}, b""),
            "/circle": (302, {"Location": "/circle"}, b""),
            "/to-a-file": (302, {"Location": "file:///etc/passwd"}, b""),
            "/to-ftp": (302, {"Location": "ftp://a.com/x"}, b""),
            "/forbidden": (403, {}, b""),
            "/broken": (500, {}, b""),
            "/large": (200, {"Content-Type": "text/html"}, b"x" * 5000),
        }.get(self.path, (404, {}, b""))
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_a_page_becomes_a_draft_that_knows_its_address(site: str, path: str):
    draft = read_page(site + path)
    assert draft.title == "Soko jipya"
    assert draft.url == f"{site}/page"
    assert draft.paragraphs[0].text == (PROSE * 5).strip()


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/nowhere", "has no such page"),
        ("/forbidden", "does not let programs read this page"),
        ("/broken", r"error \(500\)"),
        ("/circle", "round in circles"),
        ("/to-a-file", "something that is no page"),
        ("/to-ftp", "only http and https"),
    ],
)
def test_what_the_site_refuses_is_said(site: str, path: str, reason: str):
    with pytest.raises(ReaderError, match=reason):
        read_page(site + path)


def test_a_page_that_is_too_large_is_not_read(site: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "_LARGEST", 1000)
    with pytest.raises(ReaderError, match="larger than"):
        fetch(f"{site}/large")


def test_a_site_that_is_not_there_is_said():
    with pytest.raises(ReaderError, match="refuses the connection"):
        fetch("http://127.0.0.1:9/")


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("dw.com/sw", "https://dw.com/sw"),
        (" https://p.dw.com/p/4Vy8W ", "https://p.dw.com/p/4Vy8W"),
        ("https://a.co.tz/habari mpya?x=ñ#y", "https://a.co.tz/habari%20mpya?x=%C3%B1"),
        ("HTTP://ñandú.com", "http://xn--and-6ma2c.com/"),
        ("https://a.com/%20b", "https://a.com/%20b"),
    ],
)
def test_an_address_is_put_in_the_form_that_can_be_sent(typed: str, sent: str):
    assert check_address(typed) == sent


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "habari",
        "file:///etc/passwd",
        "ftp://a.com/x",
        "http://[",
        "javascript:x",
        "http://a.com:x",
    ],
)
def test_what_is_no_web_address_is_refused(typed: str):
    with pytest.raises(ReaderError):
        check_address(typed)


@pytest.mark.parametrize(
    ("content_type", "data", "reason"),
    [
        ("image/png", b"\x89PNG", "it is image/png, not a page"),
        ("text/html", b"  ", "is empty"),
        ("text/html", b"<html></html>", "holds no text"),
        ("application/pdf", b"%PDF-1.4", "damaged"),
    ],
)
def test_what_comes_must_be_a_page(content_type: str, data: bytes, reason: str):
    page = Page(data, "https://a.com/x", content_type)
    with pytest.raises(ReaderError, match=rf"a\.com/x .*{reason}"):
        read_page("https://a.com/x", fetch=lambda _address: page)


def test_a_text_at_an_address_is_read_as_text():
    page = Page(f"Soko jipya\n\n{PROSE}".encode(), "https://a.com/x.txt", "text/plain")
    draft = read_page("https://a.com/x.txt", fetch=lambda _address: page)
    assert (draft.title, draft.url, draft.source) == ("Soko jipya", "https://a.com/x.txt", "a.com")

"""Fetch a page by the address that the user typed: the program's only use of a network."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass
from http.client import HTTPException
from typing import IO, TYPE_CHECKING, Protocol
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from reader.errors import ReaderError

if TYPE_CHECKING:
    from http.client import HTTPMessage, HTTPResponse

_TIMEOUT = 20.0
_LARGEST = 20_000_000
_CHUNK = 65_536
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; Msomaji; reads one page that its user asked for)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Language": "sw,en;q=0.5",
}
_ANSWERS = {
    **dict.fromkeys(
        (301, 302, 303, 307, 308), "sends round in circles or to something that is no page"
    ),
    401: "asks for a password",
    403: "does not let programs read this page. Open it in a browser, save it and import the file",
    404: "has no such page",
    410: "has removed this page",
    429: "has had too many requests. Try again later",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What came from an address: the bytes, where they came from in the end, and their type."""

    data: bytes
    address: str
    content_type: str


class Fetch(Protocol):
    """Fetches the page at an address; tests give one that needs no network."""

    def __call__(self, address: str) -> Page:
        """Return the page, or raise ReaderError."""
        ...


class _WebOnly(HTTPRedirectHandler):
    """Follows redirects to web addresses and to nothing else."""

    max_redirections = 8

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Refuse a redirect to a file or another scheme."""
        check_address(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def check_address(address: str) -> str:
    """Return a web address in the form that can be sent; "dw.com/p" gets its https://.

    Raises ReaderError if it is not one.
    """
    typed = address.strip()
    if "://" not in typed:
        typed = f"https://{typed}"
    try:
        parts = urlsplit(typed)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise ReaderError(f"{address} is not a web address.") from error
    if parts.scheme.lower() not in {"http", "https"}:
        raise ReaderError(f"{address} cannot be read: only http and https addresses can.")
    if "." not in host and host != "localhost":
        raise ReaderError(f"{address} is not a web address.")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme.lower(), host + port, path, query, ""))


def fetch(address: str) -> Page:
    """Fetch one page over http or https, up to 20 MB, within 20 seconds between two answers.

    Raises ReaderError with a sentence that names the address and the reason.
    """
    request = Request(check_address(address), headers=_HEADERS)
    try:
        with build_opener(_WebOnly).open(request, timeout=_TIMEOUT) as response:
            return Page(_read(response, address), response.url, response.headers.get_content_type())
    except HTTPError as error:
        reason = _ANSWERS.get(error.code, f"answered with an error ({error.code})")
        raise ReaderError(f"{address} cannot be read: the site {reason}.") from error
    except (URLError, HTTPException, OSError) as error:
        raise ReaderError(f"{address} cannot be read: {_reason(error)}.") from error


def _read(response: HTTPResponse, address: str) -> bytes:
    chunks, size = [], 0
    while chunk := response.read(_CHUNK):
        size += len(chunk)
        if size > _LARGEST:
            raise ReaderError(f"{address} is larger than {_LARGEST // 1_000_000} MB: not read.")
        chunks.append(chunk)
    return b"".join(chunks)


def _reason(error: Exception) -> str:
    cause = error.reason if isinstance(error, URLError) else error
    if isinstance(cause, TimeoutError):
        return "the site does not answer"
    if isinstance(cause, socket.gaierror):
        return "there is no such site, or no connection to the Internet"
    if isinstance(cause, ssl.SSLError):
        return "its connection is not safe (the certificate is wrong)"
    if isinstance(cause, ConnectionRefusedError):
        return "the site refuses the connection"
    return f"the connection failed ({cause})"

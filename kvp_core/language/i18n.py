"""Saying a Message in one language. No process-wide state: each session holds its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from gettext import NullTranslations, c2py
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po
from babel.numbers import format_decimal, parse_pattern

from kvp_core.language.law import LegalRef
from kvp_core.language.messages import (
    Listing,
    LongDate,
    Message,
    Months,
    Percent,
    ShortDate,
    Value,
)
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month, Period

LOCALES = Path(__file__).parents[2] / "locales"
MINUS = "\N{MINUS SIGN}"
HARD_SPACE = "\N{NO-BREAK SPACE}"
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
THIN_SPACE = "\N{THIN SPACE}"
HIDDEN_AMOUNT = "\N{BULLET}" * 5


@dataclass(frozen=True)
class Language:
    """A language the guide speaks, and how it writes money and dates."""

    name: str
    """What its speakers call it; the same in every language of the guide."""
    locale: str
    money: str
    """Babel pattern, without decimals. The name of the money stands in it as it is written."""
    short_date: str
    weekday_date: str
    percent: str
    section: str
    """A reference into the law, with the holes ``title`` and ``section``."""
    norwegian: str
    """The Norwegian in which its readers write to Nav."""
    second: str
    """The language that stands beside it where two are shown."""
    fallback: str | None = None
    """The language of a sentence that nobody translated; English when that has none either."""
    also: tuple[str, ...] = ()
    """What browsers call it besides its code."""


BOKMAL = Language(
    name="Bokmål",
    locale="nb_NO",
    money=f"#,##0{HARD_SPACE}kr",
    short_date="dd.MM.y",
    weekday_date="EEEE d. MMMM y",
    percent=f"{{}}{HARD_SPACE}%",
    section=f"{{title}} §{HARD_SPACE}{{section}}",
    norwegian="nb",
    second="en",
    also=("no",),
)
NYNORSK = replace(BOKMAL, name="Nynorsk", locale="nn_NO", norwegian="nn", fallback="nb", also=())
ENGLISH = Language(
    name="English",
    locale="en_GB",
    money=f"NOK{HARD_SPACE}#,##0",
    short_date="d MMM y",
    weekday_date="EEEE d MMMM y",
    percent="{}%",
    section=f"{{title}}, section{HARD_SPACE}{{section}}",
    norwegian="nb",
    second="nb",
)
LANGUAGES = {"nb": BOKMAL, "nn": NYNORSK, "en": ENGLISH}
"""The first is spoken until somebody chooses."""
SOURCE = "en"  # the sentences in the code, so its catalog may be empty


class _Sentences(NullTranslations):
    """What a catalog says, straight from its file: compiled ones are slower to make than to read.

    A sentence that nobody has translated, or of which somebody doubts the translation, is not said.
    """

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self._form = c2py(catalog.plural_expr)
        told = [one for one in catalog if one.id and one.string and not one.fuzzy]
        self._one = {str(one.id): str(one.string) for one in told if not one.pluralizable}
        self._many = {tuple(one.id): tuple(one.string or ()) for one in told if one.pluralizable}

    def gettext(self, message: str) -> str:
        return self._one.get(message) or super().gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        forms = self._many.get((msgid1, msgid2))
        said = forms and forms[self._form(n)]
        return said or super().ngettext(msgid1, msgid2, n)


class Translator:
    """Says messages in one language; hashable and safe to share between sessions."""

    def __init__(
        self, language: str, catalog: NullTranslations, *, hides_amounts: bool = False
    ) -> None:
        self.language = language
        self.hides_amounts = hides_amounts
        self.style = LANGUAGES[language]
        self.locale = Locale.parse(self.style.locale)
        self._catalog = catalog
        self._whole_money = parse_pattern(self.style.money)
        self._money_to_ore = parse_pattern(self.style.money.replace("0", "0.00"))

    def __call__(self, message: Message | str, **values: Value) -> str:
        """Say a message, or a plain sentence with its values."""
        said = message if isinstance(message, Message) else Message(message, values)
        return self._sentence(said).format(
            **{name: self.show(value) for name, value in said.values.items()}
        )

    def pieces(self, message: Message) -> Iterator[tuple[str, Value | None]]:
        """What is said, cut where a value stands: each text with its value, or with ``None``.

        The values of a message that stands in a message are told one by one.
        """
        for text, name, _, _ in Formatter().parse(self._sentence(message)):
            yield text, None
            if name:
                value = message.values[name]
                if isinstance(value, Message):
                    yield from self.pieces(value)
                else:
                    yield self.show(value), value

    def _sentence(self, message: Message) -> str:
        if message.plural is None:
            return self._catalog.gettext(message.msgid)
        count = message.values["count"]
        assert isinstance(count, int)  # noqa: S101 - plural() takes nothing else
        return self._catalog.ngettext(message.msgid, message.plural, count)

    def show(self, value: Value) -> str:
        """One value the way the language writes it."""
        match value:
            case str():
                said = value
            case Message():
                said = self(value)
            case Kroner():
                said = self.money(value)
            case Percent(share):
                said = self.style.percent.format(self.number(share * 100))
            case Listing(items):
                said = format_list([self.show(item) for item in items], locale=self.locale)
            case LegalRef():
                said = self.law(value)
            case _:
                said = self._number_or_time(value)
        return said

    def _number_or_time(
        self,
        value: Decimal | Fraction | int | date | LongDate | ShortDate | Month | Months | Period,
    ) -> str:
        match value:
            case LongDate(day):
                said = self.date(day, self.style.weekday_date)
            case ShortDate(day):
                said = self.date(day, self.style.short_date)
            case Month():
                said = self.month(value)
            case Months(first, last):
                said = self.months(first, last)
            case Period(start, end):
                said = f"{self.date(start)} – {self.date(end)}"
            case date():
                said = self.date(value)
            case _:
                said = self.number(value)
        return said

    def number(self, value: Decimal | int | Fraction) -> str:
        if isinstance(value, Fraction):
            value = Decimal(value.numerator) / value.denominator
        return self._minus(format_decimal(value, locale=self.locale, decimal_quantization=False))

    def money(self, amount: Kroner) -> str:
        """Without decimals when there are none, else with two."""
        if self.hides_amounts:
            return HIDDEN_AMOUNT
        is_whole = amount.exact.denominator == 1
        pattern = self._whole_money if is_whole else self._money_to_ore
        exact = amount if is_whole else amount.ore()
        return self._minus(pattern.apply(exact.amount, self.locale))

    def figure(self, amount: Kroner) -> str:
        """Whole kroner without their name, where a heading has said what they are."""
        return HIDDEN_AMOUNT if self.hides_amounts else self.number(amount.whole().amount)

    def _minus(self, said: str) -> str:
        """A true minus sign, before the currency as well as before the digits."""
        if "-" not in said and MINUS not in said:
            return said
        return MINUS + re.sub(f"[-{MINUS}]", "", said)

    def day_of_week(self, day: date) -> str:
        """«Mandag 22. mars», as a label that stands under its year."""
        said = self.date(day, self.style.weekday_date.removesuffix(" y"))
        return said[:1].upper() + said[1:]

    def date(self, day: date, pattern: str = "long") -> str:
        return format_date(day, pattern, self.locale)

    def days(self, period: Period) -> str:
        """«22.–28. mars 2027», saying nothing twice that both days have in common."""
        same_year = period.start.year == period.end.year
        same_month = same_year and period.start.month == period.end.month
        start, end = self._patterns("yMMMd", "d" if same_month else "M" if same_year else "y")
        return self.date(period.start, start) + self.date(period.end, end)

    def months(self, first: Month, last: Month) -> str:
        """«januar–mai 2027», saying the year once where it is the same; one month by its name."""
        if first == last:
            return self.month(first)
        start, end = self._patterns("yMMM", "M" if first.year == last.year else "y")
        return self.month(first, start) + self.month(last, end)

    def _patterns(self, parts: str, differs: str) -> Iterator[str]:
        """How the language writes the first and the last day of a stretch of time."""
        for pattern in self.locale.interval_formats[parts][differs]:
            yield pattern.replace("MMM", "MMMM").replace(THIN_SPACE, " ")

    def month(self, month: Month, pattern: str = "MMMM y") -> str:
        """«januar 2027»; as a short label «jan. 2027» with another Babel pattern."""
        return format_date(month.first, pattern, self.locale)

    def law(self, reference: LegalRef) -> str:
        return self.style.section.format(
            title=reference.title(self.language),
            section=reference.section.replace(" ", HARD_SPACE),
        )

    def for_files(self) -> "Translator":
        """The same without soft hyphens: they help a narrow screen and disturb everything else."""
        return _ForFiles(self.language, self._catalog)


class _ForFiles(Translator):
    def __call__(self, message: Message | str, **values: Value) -> str:
        return super().__call__(message, **values).replace(SOFT_HYPHEN, "")


@cache
def translator(language: str) -> Translator:
    """The translator of a language in ``LANGUAGES``."""
    return Translator(language, _catalog(language))


@cache
def without_amounts(language: str) -> Translator:
    """The same, but amounts of money are left out: nothing of them reaches the page."""
    return Translator(language, _catalog(language), hides_amounts=True)


@cache
def _catalog(language: str) -> NullTranslations:
    """What a language says, and after it what the languages say that stand in for it.

    Raises ``ValueError`` for a file that is no catalog, and says in which line.
    """
    path = LOCALES / language / "LC_MESSAGES" / "messages.po"
    try:
        read = read_po(BytesIO(path.read_bytes()), locale=language, abort_invalid=True)
    except PoFileError as error:
        raise ValueError(f"{path}, line {error.lineno + 1}: {error.line.strip()}") from error
    if not len(read):
        raise ValueError(f"{path}, line 1: there is no sentence in it")
    catalog = _Sentences(read)
    if fallback := LANGUAGES[language].fallback:
        catalog.add_fallback(_catalog(fallback))
    return catalog

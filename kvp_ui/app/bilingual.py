"""Two languages at once, for a meeting with two readers: each sentence, and the same below it."""

from functools import cache

from markupsafe import Markup

from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, Value


class BilingualTranslator(Translator):
    """Speaks the first language; ``also`` adds the second where a template asks for it."""

    def __init__(self, first: Translator, second: Translator) -> None:
        super().__init__(first.language, first._catalog, hides_amounts=first.hides_amounts)
        self.second = second


@cache
def two_languages(first: Translator, second: Translator) -> BilingualTranslator:
    """A language with another one beside it."""
    return BilingualTranslator(first, second)


def second_language(t: Translator, message: Value | None) -> Markup:
    """A sentence in the second language, marked as such; nothing where one language is enough."""
    if not isinstance(t, BilingualTranslator) or not isinstance(message, Message):
        return Markup("")
    said = t.second(message)
    if said == t(message):
        return Markup("")
    mark = Markup('<span class="kv-second" lang="{}">{}</span>')
    return mark.format(t.second.language, said)


def widget_label(t: Translator, message: Message) -> str:
    """A label Streamlit draws: both languages with a stroke between.

    A colour that is none makes Streamlit put the second one in an element of its own, which the
    script of the page marks with its language (see ``static/counsellor.js``).
    """
    first = t(message)
    if not isinstance(t, BilingualTranslator) or (second := t.second(message)) == first:
        return first
    return f"{first} / :color[{second}]{{}}"

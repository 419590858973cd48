// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonevents.h"

#include "bodylimits.h"
#include "countingiterator.h"

#include <QByteArray>
#include <QStringDecoder>

#include <nlohmann/json.hpp>

#include <limits>

namespace desk {
namespace {

// QString::fromUtf8() would take a U+FEFF in front for a byte-order mark, and drop it.
QString toText(const std::string &utf8)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(utf8));
}

// The events of nlohmann's parser as ours. Its exceptions quote the input, which holds the key:
// nothing but their number is looked at.
class Sax
{
public:
    Sax(QStringView text, JsonListener &listener)
        : m_text(text)
        , m_utf8(text.toUtf8())
        , m_listener(listener)
    {
    }

    std::optional<JsonError> read();

    bool null() { return tell({}); }
    bool boolean(bool value) { return tell(value); }
    bool number_integer(qint64 value) { return tell(value); }
    bool number_unsigned(quint64 value);
    bool number_float(double, const std::string &) { return tell(Unusable()); }
    bool string(std::string &value) { return tell(toText(value)); }
    bool binary(nlohmann::json::binary_t &) { return tell(Unusable()); }
    bool key(std::string &value);
    bool start_object(std::size_t);
    bool end_object();
    bool start_array(std::size_t);
    bool end_array();
    bool parse_error(std::size_t bytesRead, const std::string &,
                     const nlohmann::detail::exception &error);

private:
    bool tell(const Scalar &value);
    bool descend(qsizetype offset);
    void ascend();
    qsizetype takeTokenStart();
    JsonError troubleHere();
    bool endsInHalfCharacter() const;
    bool isEscapeOf(QStringView secondDigits, qsizetype unitsBack) const;

    QStringView m_text;
    QByteArray m_utf8;
    JsonListener &m_listener;
    qsizetype m_read = 0;     // units that the parser has taken so far
    qsizetype m_tokenEnd = 0; // the same when the last event came
    int m_depth = 0;
    std::optional<JsonError> m_error;
};

std::optional<JsonError> Sax::read()
{
    const CountingIterator first(m_utf8.cbegin(), &m_read);
    const CountingIterator last(m_utf8.cend(), &m_read);
    nlohmann::json::sax_parse(first, last, this);
    // A NUL ends the text in nlohmann's eyes, whatever follows.
    const qsizetype nul = m_error ? -1 : m_text.indexOf(QChar(QChar::Null));
    if (nul >= 0)
        m_error = {JsonError::Kind::ControlCharacter, nul};
    return m_error;
}

bool Sax::number_unsigned(quint64 value)
{
    if (value > quint64(std::numeric_limits<qint64>::max()))
        return tell(Unusable());
    return tell(qint64(value));
}

bool Sax::key(std::string &value)
{
    m_listener.name(toText(value), takeTokenStart());
    return true;
}

bool Sax::start_object(std::size_t)
{
    const qsizetype offset = takeTokenStart();
    if (!descend(offset))
        return false;
    m_listener.beginObject(offset);
    return true;
}

bool Sax::end_object()
{
    ascend();
    m_listener.endObject();
    return true;
}

bool Sax::start_array(std::size_t)
{
    const qsizetype offset = takeTokenStart();
    if (!descend(offset))
        return false;
    m_listener.beginArray(offset);
    return true;
}

bool Sax::end_array()
{
    ascend();
    m_listener.endArray();
    return true;
}

bool Sax::parse_error(std::size_t bytesRead, const std::string &,
                      const nlohmann::detail::exception &error)
{
    constexpr int numberOutOfRange = 406;
    if (error.id == numberOutOfRange)
        m_error = {JsonError::Kind::NumberTooLarge, takeTokenStart()};
    else if (bytesRead > std::size_t(m_utf8.size())) // the end counts as a byte, once read
        m_error = {JsonError::Kind::EndsEarly, m_text.size()};
    else
        m_error = troubleHere();
    return false;
}

bool Sax::tell(const Scalar &value)
{
    m_listener.value(value, takeTokenStart());
    return true;
}

bool Sax::descend(qsizetype offset)
{
    if (++m_depth <= deepestNesting)
        return true;
    m_error = {JsonError::Kind::TooDeep, offset};
    return false;
}

void Sax::ascend()
{
    m_tokenEnd = m_read;
    --m_depth;
}

// Between the last token and this one stand only white space, a comma or a colon. A number's
// end is known by the character after it, which then is one of these or a bracket.
qsizetype Sax::takeTokenStart()
{
    qsizetype start = m_tokenEnd;
    while (start < m_text.size() && QStringView(u" \t\r\n,:").contains(m_text.at(start)))
        ++start;
    m_tokenEnd = m_read;
    return start;
}

JsonError Sax::troubleHere()
{
    const qsizetype here = qMax(m_read - 1, qsizetype(0));
    if (m_text.at(here) < u' ')
        return {JsonError::Kind::ControlCharacter, here};
    if (endsInHalfCharacter())
        return {JsonError::Kind::HalfCharacter, here};
    const qsizetype start = takeTokenStart();
    const bool insideText = start < here && m_text.at(start) == u'"' && m_text.at(here) != u'"';
    if (insideText)
        return {JsonError::Kind::Escape, here};
    return {JsonError::Kind::Malformed, start};
}

// The parser stops right after a low half that stands alone, and after a high one as soon as what
// follows cannot be the low one: at the next character, or the one after "\\", or a whole escape.
bool Sax::endsInHalfCharacter() const
{
    constexpr qsizetype escape = 6;
    const QStringView high = u"89abAB";
    return isEscapeOf(u"cdefCDEF", escape) || isEscapeOf(high, escape + 1) ||
           isEscapeOf(high, escape + 2) || isEscapeOf(high, escape + escape);
}

bool Sax::isEscapeOf(QStringView secondDigits, qsizetype unitsBack) const
{
    if (m_read < unitsBack)
        return false;
    const QStringView tail = m_text.sliced(m_read - unitsBack);
    return tail.startsWith(u"\\ud", Qt::CaseInsensitive) && secondDigits.contains(tail.at(3));
}

} // namespace

std::optional<JsonError> readJson(QStringView text, JsonListener &listener)
{
    return Sax(text, listener).read();
}

} // namespace desk

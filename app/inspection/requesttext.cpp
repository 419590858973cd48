// SPDX-License-Identifier: GPL-3.0-or-later
#include "requesttext.h"

#include "contract/xmlnames.h"
#include "memberplaces.h"
#include "service/redactor.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestText)
};

/// Bytes. It is read anew at every key.
constexpr qsizetype longestFollowed = 1024 * 1024;

/// A text as it stands in a body; one that reads like the placeholder of the key does not.
QString written(const QString &text, BodyFormat format)
{
    return escapedText(text, format).replace(keyPlaceholder, escapedPlaceholder(format));
}

QString jsonValue(const Field &field, const Request &request)
{
    const Value &value = request.value(field);
    if (std::holds_alternative<QString>(value) || field.type == ValueType::Text)
        return u'"' + written(request.text(field), BodyFormat::Json) + u'"';
    return std::holds_alternative<std::monostate>(value) ? u"null"_s : request.text(field);
}

QString xmlElement(const Field &field, const Request &request, bool hasInstancePrefix)
{
    const QString name = field.name;
    const bool isNull = std::holds_alternative<std::monostate>(request.value(field));
    if (isNull && field.type != ValueType::Text) {
        const QString prefix =
            hasInstancePrefix ? QString() : u" xmlns:xsi=\"%1\""_s.arg(xmlnames::instanceNamespace);
        return u"<%1%2 xsi:nil=\"true\"/>"_s.arg(name, prefix);
    }
    return u"<%1>%2</%1>"_s.arg(name, written(request.text(field), BodyFormat::Xml));
}

/// What stands in the place of a member.
QString memberText(const Field &field, const Request &request, BodyFormat format, QStringView text)
{
    if (format == BodyFormat::Json)
        return jsonValue(field, request);
    return xmlElement(field, request, text.contains("xmlns:xsi="_L1));
}

QString furtherMember(const Field &field, const Request &request, const MemberPlaces &places,
                      QStringView text)
{
    const QString member = memberText(field, request, places.format, text);
    if (places.format == BodyFormat::Xml)
        return places.lead + member;
    const QString comma = places.isEmpty ? QString() : u","_s;
    return comma + places.lead + u"\"%1\": "_s.arg(field.name) + member;
}

/// Null and a blank text are the same to a form.
bool isSame(const Field &field, const Request &left, const Request &right)
{
    return left.value(field) == right.value(field) ||
           (field.type == ValueType::Text && left.text(field) == right.text(field));
}

bool isKey(const Field &field)
{
    return field.format == Format::Secret;
}

/// An edit where the text is UTF-16, which becomes one of its UTF-8.
struct UnitEdit
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString text;
};

qsizetype bytesBefore(QStringView text, qsizetype offset)
{
    return text.first(offset).toUtf8().size();
}

/// From the last to the first, so that each stands where it says although those behind it are
/// done.
QList<TextEdit> inBytes(QList<UnitEdit> edits, QStringView text)
{
    std::ranges::stable_sort(edits, std::ranges::greater(), &UnitEdit::start);
    QList<TextEdit> inBytes;
    for (const UnitEdit &edit : edits) {
        const qsizetype start = bytesBefore(text, edit.start);
        const qsizetype end = bytesBefore(text, edit.start + edit.length);
        inBytes.append({start, end - start, edit.text.toUtf8()});
    }
    return inBytes;
}

/// A byte-order mark is a character like any other here: QString::fromUtf8 would drop it.
QString textOf(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(body);
}

QStringList missingIn(const QList<MemberPlace> &members)
{
    QStringList missing;
    for (const Field &field : fields()) {
        const bool isThere = std::ranges::any_of(
            members, [&field](const MemberPlace &place) { return place.field == &field; });
        if (!isThere)
            missing.append(field.name);
    }
    return missing;
}

QString missingWords(const QStringList &missing)
{
    constexpr qsizetype mostNamed = 4;
    if (missing.size() <= mostNamed + 1)
        return Words::tr("Not in the text: %1.").arg(missing.join(", "_L1));
    return Words::tr("Not in the text: %1 and %L2 more.")
        .arg(missing.first(mostNamed).join(", "_L1))
        .arg(missing.size() - mostNamed);
}

QString sentence(const Finding &finding)
{
    if (finding.line == 0)
        return finding.message;
    return Words::tr("Line %L1: %2").arg(finding.line).arg(finding.message);
}

} // namespace

RequestText::RequestText(const Request &request, BodyFormat format)
    : m_format(format)
{
    reset(request, format);
}

void RequestText::reset(const Request &form, BodyFormat format)
{
    m_format = format;
    m_body = rawRequest(form, format).body;
    m_reading = {form.withoutKey(), true, {}};
    m_isAsWritten = true;
}

void RequestText::setBody(const QByteArray &body)
{
    m_body = body;
    read();
}

QList<TextEdit> RequestText::follow(const Request &form)
{
    if (m_isAsWritten && m_reading.request == form.withoutKey())
        return {};
    const QList<TextEdit> edits = editsTo(form);
    for (const TextEdit &edit : edits)
        m_body.replace(edit.start, edit.length, edit.text);
    if (m_isAsWritten && !edits.isEmpty())
        m_reading.request = form.withoutKey();
    else if (!edits.isEmpty())
        read();
    return edits;
}

QList<TextEdit> RequestText::editsTo(const Request &form) const
{
    const QString text = textOf(m_body);
    const auto places = isReadable() ? findMemberPlaces(text) : std::nullopt;
    if (!places)
        return {};
    QList<UnitEdit> edits;
    for (const Field &field : desk::fields()) {
        if (isKey(field) || isSame(field, form, m_reading.request))
            continue;
        const qsizetype before = edits.size();
        for (const MemberPlace &place : places->members) {
            if (place.field == &field)
                edits.append(
                    {place.start, place.length, memberText(field, form, places->format, text)});
        }
        if (edits.size() == before)
            edits.append({places->end, 0, furtherMember(field, form, *places, text)});
    }
    return inBytes(edits, text);
}

void RequestText::read()
{
    if (m_body.size() > longestFollowed) {
        m_reading = {{}, false, {Words::tr("The form does not follow a text of more than 1 MiB.")}};
        m_isAsWritten = false;
        return;
    }
    const ReadRequest read = readRequest(m_body);
    const QString text = textOf(m_body);
    const auto places = findMemberPlaces(text);
    const bool isUtf8 = text.toUtf8() == m_body;
    const auto broken = std::ranges::find_if(read.findings, [](const Finding &finding) {
        return finding.severity == Finding::Severity::Error && finding.field.isEmpty();
    });
    m_reading = {};
    m_reading.isReadable = places && isUtf8 && broken == read.findings.end();
    if (!m_reading.isReadable && broken == read.findings.end())
        m_reading.remarks.append(Words::tr("The bytes are no UTF-8."));
    for (const Finding &finding : read.findings) {
        if (finding.line > 0)
            m_reading.remarks.append(sentence(finding));
    }
    m_isAsWritten = false;
    if (!m_reading.isReadable)
        return;
    m_reading.request = read.request.withoutKey();
    const QStringList missing = missingIn(places->members);
    if (!missing.isEmpty())
        m_reading.remarks.append(missingWords(missing));
    const QString key = read.request.text(field::apiKey);
    if (key.isEmpty() && !missing.contains(field::apiKey))
        m_reading.remarks.append(Words::tr("The key is blank in the text."));
    else if (!key.isEmpty() && key != keyPlaceholder)
        m_reading.remarks.append(
            Words::tr("The key is written out. It is sent as it stands here, and not kept."));
    m_isAsWritten = m_body == rawRequest(m_reading.request, m_format).body;
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestreaders.h"

#include "jsonevents.h"
#include "requestassembler.h"

#include <QCoreApplication>
#include <QSet>

#include <limits>

namespace desk {
namespace {

QString tr(const char *words)
{
    return QCoreApplication::translate("RequestReader", words);
}

QString errorMessage(JsonError::Kind kind)
{
    switch (kind) {
    case JsonError::Kind::Malformed:
        break;
    case JsonError::Kind::EndsEarly:
        return tr(
            "The JSON ends too early: a quote or a bracket is still open, or nothing is here.");
    case JsonError::Kind::Escape:
        return tr("JSON has no such escape. For a backslash write two.");
    case JsonError::Kind::ControlCharacter:
        return tr("A control character or line break stands here. Inside quotes write it as "
                  "\\n or \\u0007, elsewhere delete it.");
    case JsonError::Kind::HalfCharacter:
        return tr("Half a character is written here. Write the other \\u half beside it, or the "
                  "character itself.");
    case JsonError::Kind::NumberTooLarge:
        return tr("This number is too large. Write a smaller one.");
    case JsonError::Kind::TooDeep:
        return tr("Objects or lists are nested too deeply here. Take some away.");
    }
    return tr("The JSON cannot be understood from here on. Look for a missing or surplus comma, "
              "quote or bracket.");
}

std::optional<Value> valueFor(const Field &field, const Scalar &scalar)
{
    if (std::holds_alternative<std::monostate>(scalar) && field.type != ValueType::Boolean)
        return field.type == ValueType::Text ? Value(QString()) : Value();
    const auto *text = std::get_if<QString>(&scalar);
    if (text && field.type == ValueType::Text)
        return *text;
    const auto *on = std::get_if<bool>(&scalar);
    if (on && field.type == ValueType::Boolean)
        return *on;
    const auto *number = std::get_if<qint64>(&scalar);
    if (number && field.type == ValueType::Int32 && std::in_range<qint32>(*number))
        return qint32(*number);
    return std::nullopt;
}

class Reader : public JsonListener
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
        , m_request(text)
    {
    }

    ReadRequest read();

    void name(const QString &name, qsizetype offset) override;
    void value(const Scalar &value, qsizetype offset) override;
    void beginObject(qsizetype offset) override;
    void endObject() override { m_levels.removeLast(); }
    void beginArray(qsizetype offset) override;
    void endArray() override { m_levels.removeLast(); }

private:
    void beginContainer(qsizetype offset);

    QString m_text;
    RequestAssembler m_request;
    QList<QSet<QString>> m_levels;  // the names met so far in each open object
    const Field *m_field = nullptr; // whose value comes next
    bool m_rootIsObject = false;
};

ReadRequest Reader::read()
{
    if (const auto error = readJson(m_text, *this)) {
        m_request.findings().error(errorMessage(error->kind), error->offset);
        return m_request.abandon();
    }
    if (!m_rootIsObject) {
        m_request.findings().error(tr("Write one customer here, as a JSON object in braces."), 0);
        return m_request.abandon();
    }
    return m_request.finish();
}

void Reader::name(const QString &name, qsizetype offset)
{
    m_field = nullptr;
    const bool member = m_levels.size() == 1;
    if (member && findField(name)) {
        m_field = m_request.beginMember(name, offset);
        return;
    }
    const qsizetype before = m_levels.last().size();
    m_levels.last().insert(name.toCaseFolded());
    if (m_levels.last().size() == before)
        m_request.findings().error(
            tr("“%1” stands here a second time. Keep one of them.").arg(visibleName(name)), offset);
    else if (member)
        m_request.beginMember(name, offset);
}

void Reader::value(const Scalar &value, qsizetype offset)
{
    if (!m_field)
        return;
    if (auto taken = valueFor(*m_field, value))
        m_request.set(*m_field, std::move(*taken));
    else
        m_request.wrongType(*m_field, offset);
    m_field = nullptr;
}

void Reader::beginObject(qsizetype offset)
{
    m_rootIsObject = m_rootIsObject || m_levels.isEmpty();
    beginContainer(offset);
}

void Reader::beginArray(qsizetype offset)
{
    beginContainer(offset);
}

void Reader::beginContainer(qsizetype offset)
{
    if (m_field)
        m_request.wrongType(*m_field, offset);
    m_field = nullptr;
    m_levels.append(QSet<QString>());
}

} // namespace

ReadRequest readJsonRequest(const QString &text)
{
    return Reader(text).read();
}

} // namespace desk

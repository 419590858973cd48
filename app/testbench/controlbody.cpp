// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlbody.h"

#include "contract/xmlnames.h"
#include "service/redactor.h"

namespace desk {
namespace {

using namespace Qt::StringLiterals;

MemberValue memberValue(const Field &field, const Request &request)
{
    if (field.format == Format::Secret)
        return MemberValue::ofText(QString(keyPlaceholder));
    if (field.type == ValueType::Text)
        return MemberValue::ofText(request.text(field));
    const QString text = request.text(field);
    return text.isEmpty() ? MemberValue::null() : MemberValue::ofLiteral(text.toUtf8());
}

QByteArray document(const QList<QByteArray> &members, BodyFormat format)
{
    if (format == BodyFormat::Json)
        return "{\n  " + members.join(",\n  ") + "\n}";
    const QString start = u"<%1 xmlns:xsd=\"%2\" xmlns:xsi=\"%3\">\n  "_s.arg(
        xmlnames::requestRoot, xmlnames::schemaNamespace, xmlnames::instanceNamespace);
    const QString end = u"\n</%1>"_s.arg(xmlnames::requestRoot);
    return start.toUtf8() + members.join("\n  ") + end.toUtf8();
}

} // namespace

ControlCustomer ControlCustomer::of(const Request &request)
{
    ControlCustomer customer;
    for (const Field &field : fields())
        customer.m_values.append(memberValue(field, request));
    return customer;
}

const MemberValue &ControlCustomer::value(const Field &field) const
{
    return m_values.at(rowOf(field.name));
}

void ControlCustomer::setValue(const Field &field, const MemberValue &value)
{
    m_values[rowOf(field.name)] = value;
}

QList<QByteArray> mediaTypes(BodyFormat format)
{
    return format == BodyFormat::Json ? QList<QByteArray>{"application/json", "text/json"}
                                      : QList<QByteArray>{"application/xml", "text/xml"};
}

ComposedRequest composed(const ControlCustomer &control, const BodyChange &change,
                         BodyFormat format, const QByteArray &mediaType, const QString &characters)
{
    QList<QByteArray> members;
    ComposedRequest request;
    const auto append = [&members, format](const QString &name, const MemberValue &value) {
        if (const QByteArray bytes = memberBytes(name, value, format); !bytes.isEmpty())
            members.append(bytes);
    };
    for (const Field &field : fields()) {
        const bool isChanged = change.field == field.name;
        const QString own = field.format == Format::Email ? characters.toLower() : characters;
        const MemberValue &wanted =
            isChanged && change.value ? *change.value : control.value(field);
        const MemberValue value = filledIn(wanted, own);
        if (field.format == Format::AccountNo)
            request.accountNo = value.text;
        append(isChanged && !change.name.isEmpty() ? change.name : QString(field.name), value);
    }
    if (!change.further.isEmpty())
        append(change.further, change.furtherValue);
    request.raw.body = document(members, format);
    request.raw.headers = {{"Content-Type", mediaType + "; charset=utf-8"},
                           {"Accept", mediaType},
                           {"Content-Length", QByteArray::number(request.raw.body.size())}};
    return request;
}

} // namespace desk

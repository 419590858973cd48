// SPDX-License-Identifier: GPL-3.0-or-later
#include "phoneformatting.h"

#include "customerform.h"
#include "fieldeditor.h"
#include "formpage.h"
#include "phone/phonenumbers.h"

#include <QStringList>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QList<const Field *> numbersOf(const CustomerForm &form)
{
    const Field *focused = form.focusedField();
    if (focused && focused->format == Format::Telephone)
        return {focused};
    QList<const Field *> numbers;
    for (const Field &field : fields()) {
        if (field.format == Format::Telephone && !form.request().text(field).trimmed().isEmpty())
            numbers << &field;
    }
    return numbers;
}

} // namespace

PhoneFormatting::PhoneFormatting(CustomerForm &form, const PhoneNumbers &phones, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_phones(phones)
{
    for (const FieldEditor *editor : form.page().editors()) {
        if (editor->field().format == Format::Telephone)
            editor->input()->setToolTip(editor->field().help() + u' ' + tr("Ctrl+T formats it."));
    }
}

void PhoneFormatting::format()
{
    FieldTexts texts;
    QStringList unread;
    for (const Field *field : numbersOf(m_form)) {
        const QString text = formatted(*field);
        if (text.isEmpty())
            unread << field->label();
        else if (text != m_form.request().text(*field))
            texts.insert(field->name, text);
    }
    if (!texts.isEmpty())
        m_form.change(texts, tr("formatting the telephone number"));
    if (!unread.isEmpty())
        Q_EMIT said(tr("%1 stays as it is: it cannot be read as a telephone number of the "
                       "country.")
                        .arg(unread.join(u", "_s)));
}

QString PhoneFormatting::formatted(const Field &field) const
{
    const Request &request = m_form.request();
    const auto reading = m_phones.read(request.text(field), request.text(field::country));
    if (!reading)
        return {};
    return reading->formatted.size() > field.limit ? reading->shortest : reading->formatted;
}

} // namespace desk

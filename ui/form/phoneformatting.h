// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace desk {

struct Field;
class CustomerForm;
class PhoneNumbers;

/// Writes the telephone numbers of the form as they are dialled from anywhere, when somebody asks
/// for it and never otherwise.
class PhoneFormatting : public QObject
{
    Q_OBJECT
public:
    PhoneFormatting(CustomerForm &form, const PhoneNumbers &phones, QObject *parent = nullptr);

    /// The number that the focus is in, or else every one of the form; one step of undo.
    void format();

Q_SIGNALS:
    /// Why a number stays as it is.
    void said(const QString &words);

private:
    /// Empty where it cannot be read.
    QString formatted(const Field &field) const;

    CustomerForm &m_form;
    const PhoneNumbers &m_phones;
};

} // namespace desk

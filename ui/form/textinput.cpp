// SPDX-License-Identifier: GPL-3.0-or-later
#include "textinput.h"

#include <QValidator>

#include <limits>

namespace desk {
namespace {

// setMaxLength() would crop a paste in silence. A validator that says "invalid" makes QLineEdit
// take back the whole change instead, whichever way it came in.
class SizeGuard : public QValidator
{
    Q_OBJECT
public:
    using QValidator::QValidator;

    State validate(QString &text, int &) const override
    {
        if (text.size() <= TextInput::longest)
            return Acceptable;
        m_refusedUnits = text.size();
        return Invalid;
    }

    qsizetype refusedUnits() const { return m_refusedUnits; }

private:
    mutable qsizetype m_refusedUnits = 0;
};

} // namespace

TextInput::TextInput(QWidget *parent)
    : QLineEdit(parent)
{
    takeTextWhole(*this, [this](qsizetype units) { Q_EMIT refused(units); });
}

void takeTextWhole(QLineEdit &edit, std::function<void(qsizetype)> refused)
{
    auto *guard = new SizeGuard(&edit);
    edit.setMaxLength(std::numeric_limits<int>::max());
    edit.setValidator(guard);
    QObject::connect(&edit, &QLineEdit::inputRejected, guard,
                     [guard, refused = std::move(refused)] { refused(guard->refusedUnits()); });
}

} // namespace desk

#include "textinput.moc"

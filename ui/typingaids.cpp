// SPDX-License-Identifier: GPL-3.0-or-later
#include "typingaids.h"

#include "form/customerform.h"
#include "form/ditto.h"
#include "form/formundo.h"
#include "form/pastedaddress.h"
#include "form/phoneformatting.h"
#include "form/typedtext.h"
#include "journal/parkeddrafts.h"
#include "parking/parkedpane.h"
#include "parking/parking.h"
#include "windowactions.h"

#include <QAction>
#include <QShortcut>

namespace desk {

TypingAids::TypingAids(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_form(parts.form)
    , m_parked(parts.parked)
    , m_undo(new FormUndo(parts.form, this))
    , m_typed(new TypedText(parts.form, parts.drafts, this))
    , m_ditto(new Ditto(parts.form, parts.journal, this))
    , m_phones(new PhoneFormatting(parts.form, parts.phones, this))
    , m_pastedAddress(new PastedAddress(parts.form, this))
    , m_parking(new Parking(parts.form, *m_undo, parts.drafts, parts.parked, this))
{
    m_form.setPhoneNumbers(parts.phones);
    connect(m_undo, &FormUndo::replaced, this, &TypingAids::replaced);
    connect(m_typed, &TypedText::broughtBack, this, &TypingAids::onBroughtBack);
    connect(m_typed, &TypedText::textBroughtBack, this, &TypingAids::textBroughtBack);
    connect(m_parking, &Parking::textTakenUp, this, &TypingAids::textBroughtBack);
    connect(m_typed, &TypedText::foundMeanwhile, m_parking, &Parking::parkBeside);
    connect(m_ditto, &Ditto::said, this, &TypingAids::said);
    connect(m_phones, &PhoneFormatting::said, this, &TypingAids::said);
    connect(m_pastedAddress, &PastedAddress::said, this, &TypingAids::said);
    connect(m_parking, &Parking::said, this, &TypingAids::said);
    connect(&m_parked, &ParkedDrafts::notKept, this, &TypingAids::notKept);
    for (int place = 0; place < ParkedPane::shortcuts; ++place) {
        auto *key = new QShortcut(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + place)), window);
        connect(key, &QShortcut::activated, m_parking,
                [this, place] { m_parking->goToPlace(place); });
    }
}

QList<QAction *> TypingAids::undoActions() const
{
    return {m_undo->undoAction(), m_undo->redoAction()};
}

void TypingAids::connectTo(const WindowActions &actions, ParkedPane &pane)
{
    connect(actions.park, &QAction::triggered, m_parking, &Parking::park);
    connect(actions.ditto, &QAction::triggered, this, [this] { m_ditto->repeat(m_environment); });
    connect(actions.formatPhone, &QAction::triggered, m_phones, &PhoneFormatting::format);
    connect(actions.spreadAddress, &QAction::triggered, m_pastedAddress, &PastedAddress::spread);
    connect(&m_parked, &ParkedDrafts::changed, &actions,
            [this, &actions] { actions.showParked(m_parked.drafts().size()); });
    connect(&pane, &ParkedPane::chosen, m_parking, &Parking::goTo);
    connect(&pane, &ParkedPane::removed, m_parking, &Parking::remove);
}

void TypingAids::setEnvironment(const QString &name)
{
    m_environment = name;
    m_parking->setEnvironment(name);
}

void TypingAids::restore()
{
    m_parked.load();
    m_typed->restore();
}

void TypingAids::replace(const QString &name, const std::function<void()> &fill)
{
    if (!m_form.draft().isBlank())
        Q_EMIT said(tr("%1 brings back what was typed.")
                        .arg(m_undo->undoAction()->shortcut().toString(QKeySequence::NativeText)));
    m_undo->replace(name, fill);
    Q_EMIT replaced();
}

void TypingAids::onBroughtBack()
{
    m_undo->beginHere();
    Q_EMIT replaced();
    Q_EMIT said(tr("What was typed before is back."));
}

} // namespace desk

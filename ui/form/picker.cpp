// SPDX-License-Identifier: GPL-3.0-or-later
#include "picker.h"

#include "icons.h"
#include "pickerkeys.h"
#include "pickerpopup.h"

#include <QAction>
#include <QKeyEvent>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// Past the longest text that may be pasted, and so far past QLineEdit's own crop.
constexpr int longestText = 65536;

} // namespace

Picker::Picker(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(longestText);
    QAction *arrow = addAction(themedIcon("expand"_L1), QLineEdit::TrailingPosition);
    arrow->setText(tr("Show the list"));
    connect(arrow, &QAction::triggered, this, &Picker::toggleList);
    connect(this, &QLineEdit::textEdited, this, &Picker::offerMatches);
    connect(this, &QLineEdit::textChanged, this, &Picker::reportValue);
}

Picker::~Picker() = default;

// A list that is open stays as it is until the next key: nothing moves under the eyes.
void Picker::setChoices(const QList<Choice> &choices, std::shared_ptr<const ChoiceMatcher> matcher)
{
    if (choices == m_entry.choices())
        return;
    m_entry.setChoices(choices, std::move(matcher));
    if (!hasFocus())
        settle();
    reportValue();
}

QString Picker::value() const
{
    return m_entry.value(text());
}

void Picker::setValue(const QString &value)
{
    closeList();
    const std::optional<int> row = value.isEmpty() ? std::nullopt : m_entry.rowOf(value);
    if (row) {
        choose(m_entry.choices().at(*row));
        return;
    }
    m_entry.forget();
    setText(value);
    reportValue(); // the same text may have meant something else
}

bool Picker::isListOpen() const
{
    return m_popup && m_popup->isVisible();
}

bool Picker::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isListOpen()) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (pickerkeys::belongsToList(key)) {
            event->accept();
            return true;
        }
        if (pickerkeys::isEnter(key)) // Ctrl+Enter: what it submits is what can be seen
            takeHighlighted();
    }
    return QLineEdit::event(event);
}

void Picker::keyPressEvent(QKeyEvent *event)
{
    if (isListOpen() && pickerkeys::belongsToList(*event)) {
        handleListKey(*event);
        return;
    }
    if (pickerkeys::opensList(*event)) {
        offerAll();
        return;
    }
    if (pickerkeys::isEnter(*event))
        settle();
    QLineEdit::keyPressEvent(event);
}

void Picker::handleListKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Down:
        m_popup->moveHighlight(1);
        break;
    case Qt::Key_PageUp:
        m_popup->moveHighlight(-m_popup->rowsOnPage());
        break;
    case Qt::Key_PageDown:
        m_popup->moveHighlight(m_popup->rowsOnPage());
        break;
    case Qt::Key_Up:
        if (event.modifiers().testFlag(Qt::AltModifier))
            closeList();
        else
            m_popup->moveHighlight(-1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeHighlighted();
        closeList();
        break;
    default:
        closeList();
        break;
    }
}

void Picker::focusOutEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
        takeHighlighted();
    closeList();
    // Going to another program or a menu is not leaving the field.
    if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
        settle();
    QLineEdit::focusOutEvent(event);
}

void Picker::wheelEvent(QWheelEvent *event)
{
    if (!isListOpen()) {
        event->ignore(); // whatever scrolls the form gets it
        return;
    }
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / QWheelEvent::DefaultDeltasPerStep;
    m_wheel -= steps * QWheelEvent::DefaultDeltasPerStep;
    if (steps != 0)
        m_popup->moveHighlight(-steps);
    event->accept();
}

void Picker::hideEvent(QHideEvent *event)
{
    closeList();
    QLineEdit::hideEvent(event);
}

PickerPopup &Picker::popup()
{
    if (!m_popup) {
        m_popup = new PickerPopup(this);
        connect(m_popup, &PickerPopup::choiceClicked, this, &Picker::take);
    }
    return *m_popup;
}

void Picker::offerMatches()
{
    if (isReadOnly() || !hasFocus())
        return;
    const auto &matcher = m_entry.matcher();
    const QList<int> rows = m_entry.matches(text());
    if (rows.isEmpty()) {
        closeList();
        return;
    }
    popup().offer(matcher, rows, text());
    popup().setHighlighted(matcher->mayTakeBest(text()) ? 0 : -1);
}

void Picker::offerAll()
{
    if (isReadOnly() || m_entry.choices().isEmpty())
        return;
    const QList<int> rows = m_entry.allRows();
    popup().offer(m_entry.matcher(), rows, QString());
    popup().setHighlighted(int(rows.indexOf(m_entry.bestRow(text()).value_or(-1))));
    m_wheel = 0;
}

void Picker::toggleList()
{
    if (isListOpen()) {
        closeList();
        return;
    }
    setFocus(Qt::MouseFocusReason);
    offerAll();
}

void Picker::closeList()
{
    if (m_popup)
        m_popup->hide();
}

void Picker::takeHighlighted()
{
    const Choice *highlighted = isListOpen() ? m_popup->highlighted() : nullptr;
    if (highlighted)
        take(*highlighted);
}

void Picker::take(const Choice &choice)
{
    closeList();
    choose(choice);
}

void Picker::choose(const Choice &choice)
{
    m_entry.choose(choice);
    setText(shownText(choice));
    if (hasFocus())
        setSelection(int(text().size()), -int(text().size())); // what is typed next replaces it
    else
        setCursorPosition(0);
    reportValue();
}

/// What is named in full reads as the row that it names.
void Picker::settle()
{
    if (const std::optional<int> row = m_entry.settledRow(text()))
        choose(m_entry.choices().at(*row));
}

void Picker::reportValue()
{
    const QString now = value();
    if (now == m_reported)
        return;
    m_reported = now;
    Q_EMIT valueChanged(now);
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "picker.h"

#include "icons.h"
#include "pickerpopup.h"

#include "contract/choicematcher.h"

#include <QAction>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

/// Past the longest text that may be pasted, and so far past QLineEdit's own crop.
constexpr int longestText = 65536;

Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool opensList(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = modifiersOf(event);
    if (event.key() == Qt::Key_Down)
        return modifiers == Qt::NoModifier || modifiers == Qt::AltModifier;
    return event.key() == Qt::Key_F4 && modifiers == Qt::NoModifier;
}

/// Keys that belong to the list while it is open, whatever shortcuts the window has for them.
bool isListKey(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = modifiersOf(event);
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        return modifiers == Qt::NoModifier || modifiers == Qt::AltModifier;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_F4:
        return modifiers == Qt::NoModifier;
    default:
        return false;
    }
}

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
void Picker::setChoices(const QList<Choice> &choices)
{
    m_choices = choices;
    m_matcher.reset();
    if (!hasFocus())
        settle();
    reportValue();
}

QString Picker::value() const
{
    if (isChosenShown())
        return m_chosen->code;
    const std::optional<int> row = namedRow();
    return row ? m_choices.at(*row).code : text();
}

void Picker::setValue(const QString &value)
{
    closeList();
    const auto known = std::ranges::find(m_choices, value, &Choice::code);
    if (!value.isEmpty() && known != m_choices.cend()) {
        choose(*known);
        return;
    }
    m_chosen.reset();
    setText(value);
}

bool Picker::isListOpen() const
{
    return m_popup && m_popup->isVisible();
}

bool Picker::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isListOpen()) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (isListKey(key)) {
            event->accept();
            return true;
        }
        if (isEnter(key)) // Ctrl+Enter: what it submits is what can be seen
            takeHighlighted();
    }
    return QLineEdit::event(event);
}

void Picker::keyPressEvent(QKeyEvent *event)
{
    if (isListOpen() && isListKey(*event)) {
        handleListKey(*event);
        return;
    }
    if (opensList(*event)) {
        offerAll();
        return;
    }
    if (isEnter(*event))
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
        if (modifiersOf(event) == Qt::NoModifier)
            m_popup->moveHighlight(-1);
        else
            closeList();
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

const std::shared_ptr<const ChoiceMatcher> &Picker::matcher() const
{
    if (!m_matcher)
        m_matcher = std::make_shared<const ChoiceMatcher>(m_choices);
    return m_matcher;
}

PickerPopup &Picker::popup()
{
    if (!m_popup) {
        m_popup = new PickerPopup(this);
        connect(m_popup, &PickerPopup::choiceClicked, this, &Picker::take);
    }
    return *m_popup;
}

bool Picker::isChosenShown() const
{
    return m_chosen && text() == shownText(*m_chosen);
}

std::optional<int> Picker::namedRow() const
{
    return text().isEmpty() ? std::nullopt : matcher()->resolve(text());
}

/// The row of what is chosen, in a list that may have come since.
std::optional<int> Picker::chosenRow() const
{
    if (!isChosenShown())
        return {};
    const auto sameCode = std::ranges::find(m_choices, m_chosen->code, &Choice::code);
    const auto same = std::find_if(sameCode, m_choices.cend(), [this](const Choice &choice) {
        return choice.code == m_chosen->code && choice.name == m_chosen->name;
    });
    const auto row = same != m_choices.cend() ? same : sameCode;
    return row == m_choices.cend() ? std::nullopt : std::optional(int(row - m_choices.cbegin()));
}

void Picker::offerMatches()
{
    if (isReadOnly() || !hasFocus())
        return;
    const QList<int> rows = matcher()->match(text());
    if (rows.isEmpty()) {
        closeList();
        return;
    }
    popup().offer(matcher(), rows, text());
    popup().setHighlighted(matcher()->mayTakeBest(text()) ? 0 : -1);
}

void Picker::offerAll()
{
    if (isReadOnly() || m_choices.isEmpty())
        return;
    QList<int> rows(m_choices.size());
    std::iota(rows.begin(), rows.end(), 0);
    popup().offer(matcher(), rows, QString());
    popup().setHighlighted(bestRow().value_or(-1));
    m_wheel = 0;
}

/// What is chosen, or what the text fits best if it may be taken for it.
std::optional<int> Picker::bestRow() const
{
    if (const std::optional<int> row = chosenRow())
        return row;
    const QList<int> matches = matcher()->match(text());
    if (matches.isEmpty() || !matcher()->mayTakeBest(text()))
        return {};
    return matches.first();
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
    m_chosen = choice;
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
    const std::optional<int> chosen = chosenRow();
    if (const std::optional<int> row = chosen ? chosen : namedRow())
        choose(m_choices.at(*row));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/choiceentry.h"

#include <QLineEdit>

namespace desk {

class PickerPopup;

/// A line that is typed into and offers rows of a list below it, ranked as ChoiceMatcher says.
///
/// Tab or Enter takes the row that is highlighted, and so does a shortcut with Enter (Ctrl+Enter)
/// before it goes on. Down, Alt+Down, F4 or the arrow opens the whole list, Escape closes it and
/// keeps the text. Leaving by mouse takes nothing that is not named in full. Text that matches
/// nothing stays as typed and is the value, so that validation can say so: the value is always
/// told from what can be read in the field. The wheel changes nothing unless the list is open.
class Picker : public QLineEdit
{
    Q_OBJECT
public:
    explicit Picker(QWidget *parent = nullptr);
    ~Picker() override;

    /// Keeps what is typed and what is chosen.
    void setChoices(const QList<Choice> &choices,
                    std::shared_ptr<const ChoiceMatcher> matcher = {});

    /// Codes that go first wherever they fit.
    void setRecent(const QStringList &codes) { m_entry.setRecent(codes); }

    /// The code chosen, or of the row that the text names in full, or else the text as typed.
    QString value() const;
    /// Shows "Name — CODE" where the code is known, the text as it is elsewhere.
    void setValue(const QString &value);

    bool isListOpen() const;

Q_SIGNALS:
    /// By typing, choosing, setValue(), or a list in which the text has another meaning.
    void valueChanged(const QString &value);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    PickerPopup &popup();
    void handleListKey(const QKeyEvent &event);
    void offerMatches();
    void offerAll();
    void toggleList();
    void closeList();
    void takeHighlighted();
    void take(const Choice &choice);
    void choose(const Choice &choice);
    void settle();
    void reportValue();

    ChoiceEntry m_entry;
    PickerPopup *m_popup = nullptr; // made on first need
    QString m_reported;
    int m_wheel = 0; // eighths of a degree that have not moved the highlight yet
};

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "choicemodel.h"

#include <QListView>

namespace desk {

/// The list below a picker. It never takes the focus, so typing goes on in the field; a row is
/// highlighted only where the picker says so, never because the mouse happens to be there. It
/// closes by itself when the mouse goes on elsewhere or the field's window moves.
class PickerPopup : public QListView
{
    Q_OBJECT
public:
    explicit PickerPopup(QWidget *field);

    /// Offers these rows, none of them highlighted, below the field or above it where there is
    /// more room.
    void offer(std::shared_ptr<const ChoiceMatcher> matcher, QList<int> rows, const QString &typed);

    /// position: in the offer; -1 for none.
    void setHighlighted(int position);
    /// By so many rows, ending at the first and the last; from nowhere to the first.
    void moveHighlight(int rows);
    int rowsOnPage() const;

    /// nullptr while nothing is highlighted, or the list is closed.
    const Choice *highlighted() const;

Q_SIGNALS:
    /// By a click on the row.
    void choiceClicked(const desk::Choice &choice);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void reportClick(const QModelIndex &index);
    bool isOurs(const QWidget *widget) const;

    QWidget *m_field;
    ChoiceModel *m_model;
};

} // namespace desk

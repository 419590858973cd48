// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QPushButton;
class QVBoxLayout;

namespace desk {

struct AddressProposal;
struct ProposedField;

/// Shows, over the form and below the field that an address was pasted into, how the address would
/// be spread, before anything is changed. It never takes the focus by itself: whoever goes on
/// typing is not disturbed.
class AddressOffer : public QFrame
{
    Q_OBJECT
public:
    explicit AddressOffer(QWidget *page);

    /// Opens below the input, or above it where there is more room. What it says to a screen reader
    /// is its accessible description.
    void offer(const AddressProposal &proposal, QWidget *input);

Q_SIGNALS:
    void accepted();
    void declined();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const AddressProposal &proposal);
    void addRow(int row, const ProposedField &proposed);
    QLayout *makeButtons();
    void place();
    void announce();

    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr; // anew for each offer
    QPointer<QWidget> m_input;
};

} // namespace desk

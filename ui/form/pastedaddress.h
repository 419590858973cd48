// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "address/addressproposal.h"

#include <QHash>
#include <QObject>

class QLineEdit;

namespace desk {

class AddressOffer;
class CustomerForm;
class FieldEditor;

/// Notices when an address comes into a field of the address section at once, whichever way
/// (keyboard, mouse, menu, drop), and offers to spread it over the fields. Nothing is changed until
/// somebody takes the offer, and then as one step of undo.
class PastedAddress : public QObject
{
    Q_OBJECT
public:
    explicit PastedAddress(CustomerForm &form, QObject *parent = nullptr);

    /// Takes the offer that is open, or opens one for the address in the field with the focus.
    void spread();

Q_SIGNALS:
    /// What became of it.
    void said(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(const FieldEditor &editor);
    void onTextEdited(const QLineEdit *input, const QString &text);
    void onTextChanged(const FieldEditor &editor, const QString &text);
    void onFormEdited();
    void offer(const FieldEditor &editor);
    void accept();
    void close();
    bool isOpen() const;

    CustomerForm &m_form;
    AddressOffer *m_offer = nullptr; // made on first need
    AddressProposal m_proposal;
    const FieldEditor *m_source = nullptr;      // that the open offer is about
    const QLineEdit *m_pastedInto = nullptr;    // between textEdited() and textChanged()
    QHash<const QLineEdit *, QString> m_before; // what each held before its last change
};

} // namespace desk

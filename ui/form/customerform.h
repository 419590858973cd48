// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "contract/currencyproposal.h"
#include "contract/fieldtexts.h"
#include "contract/finding.h"
#include "contract/request.h"
#include "contract/validation.h"
#include "formfindings.h"
#include "journal/draft.h"

#include <QScrollArea>

namespace desk {

class FieldEditor;
class FormPage;

/// The form: an editor for every row of the field table. It holds the request as typed, and what
/// is to be said of it stands at its fields.
class CustomerForm : public QScrollArea
{
    Q_OBJECT
public:
    explicit CustomerForm(QWidget *parent = nullptr);
    ~CustomerForm() override;

    const Request &request() const { return m_request; }
    Draft draft() const;
    const FormPage &page() const { return *m_page; }

    /// Fills every field anew; the key stays as it is.
    void setDraft(const Draft &draft);
    /// Sets several fields as one change, which undo takes back as one step of that name.
    void change(const FieldTexts &texts, const QString &name);
    /// As change(), to the whole of the draft but the key; only what differs is touched.
    void restore(const Draft &draft);
    /// What the change that edited() tells of is called; empty where somebody types or chooses.
    QString changeName() const { return m_changeName; }

    const Catalogue &catalogue() const { return m_catalogue; }
    const PhoneNumbers *phoneNumbers() const { return m_rules.phones; }
    void setCatalogue(const Catalogue &catalogue);
    /// What telephone numbers are judged with; outlives the form.
    void setPhoneNumbers(const PhoneNumbers &phones) { m_rules.phones = &phones; }
    void setAccountNoTyped(bool typed);
    void setKey(const QString &key);

    /// Looks at every field, shows all findings and returns them: what keeps it from being sent in
    /// this format, and what there is to doubt.
    Findings validateAll(BodyFormat format = BodyFormat::Json);
    /// Shows what the service says of fields; each until that field is edited.
    void showUntilEdited(const Findings &findings);

    /// Ready for the next customer: what most likely is the same again stays.
    void clearForNext();
    int requiredLeft() const;
    int errorsShown() const { return m_findings.errorsShown(); }

    void focusFirst();
    void focusField(const QString &name);
    /// The field that the focus is in; nullptr if it is in none.
    const Field *focusedField() const;

Q_SIGNALS:
    void edited();
    /// The key is another one, and whoever typed it is done with it.
    void keyEntered();

private:
    void offer(FieldEditor &editor);
    void onEdited(FieldEditor &editor);
    void take(FieldEditor &editor);
    void onLeft(FieldEditor &editor);
    void noteKey();
    void onTypeChanged();
    void setTexts(const FieldTexts &texts);
    void tell();
    void followCountry(const Field &edited);
    void showProposal();
    void updateHints();
    bool isRequired(const Field &field) const;

    Request m_request;
    Catalogue m_catalogue;
    ValidationRules m_rules;
    CurrencyProposal m_proposal;
    FormPage *m_page;
    FormFindings m_findings;
    QString m_keyEntered; // the last one that was told of
    QString m_changeName;
    bool m_filling = false; // edits of one change are told of together
};

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "contract/finding.h"
#include "contract/request.h"
#include "contract/validation.h"

#include <QScrollArea>

#include <map>

class QRadioButton;

namespace desk {

class FieldEditor;

/// The form: an editor for every row of the field table, section by section. It holds the
/// request as typed and shows what validation says of it, when it should:
/// lengths as one types, the rest on leaving a field, what is missing on submit.
class CustomerForm : public QScrollArea
{
    Q_OBJECT
public:
    explicit CustomerForm(QWidget *parent = nullptr);
    ~CustomerForm() override;

    const Request &request() const { return m_request; }
    /// Fills every field; the key stays as it is unless the request has one.
    void setRequest(const Request &request);

    void setCatalogue(const Catalogue &catalogue);
    void setAccountNoTyped(bool typed);
    void setKey(const QString &key);

    /// Looks at every field, shows all findings and returns them.
    Findings validateAll();
    /// Shows what the service, or the codec, says of fields; each until that field is edited.
    void showUntilEdited(const Findings &findings);

    /// Ready for the next customer: what most likely is the same again stays.
    void clearForNext();
    /// Something has been typed that is not there in a form made ready.
    bool hasTypedText() const;
    int requiredLeft() const;
    int errorsShown() const;

    void focusFirst();
    void focusField(const QString &name);

Q_SIGNALS:
    void edited();
    /// The key is another one, and whoever typed it is done with it.
    void keyEntered();

private:
    enum class Scrutiny { Typing, Left, Submitted, Given };
    struct Entry
    {
        FieldEditor *editor = nullptr;
        Scrutiny scrutiny = Scrutiny::Typing; // how strictly what it shows was looked at
    };

    QWidget *makeSection(Section section, QWidget *parent);
    QWidget *makeAccountType(QWidget *parent);
    FieldEditor *makeEditor(const Field &field, QWidget *parent);
    void alignLabels();
    void offer(FieldEditor &editor);
    void onEdited(FieldEditor *editor);
    void onLeft(FieldEditor *editor);
    void noteKey();
    void onTypeChanged();
    void revalidateShown();
    void showFindingsOf(Entry &entry);
    void updateHints();
    bool isRequired(const Field &field) const;
    Entry &entryOf(const Field &field);
    const Entry &entryOf(const Field &field) const;

    Request m_request;
    Catalogue m_catalogue;
    ValidationRules m_rules;
    std::map<QLatin1StringView, Entry> m_entries; // by API name
    QList<FieldEditor *> m_order;                 // as one reads, and as Tab goes
    QRadioButton *m_person = nullptr;
    QRadioButton *m_company = nullptr;
    QString m_keyEntered; // the last one that was told of
    bool m_filling = false;
};

} // namespace desk

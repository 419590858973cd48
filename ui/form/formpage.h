// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/field.h"

#include <QList>
#include <QWidget>

class QLayout;
class QRadioButton;

namespace desk {

class FieldEditor;

/// The widgets of the form where they stand: an editor for every row of the field table, section
/// by section, and Person or Company. Knows nothing of what is in them.
class FormPage : public QWidget
{
    Q_OBJECT
public:
    explicit FormPage(QWidget *parent = nullptr);

    /// As one reads, and as Tab goes.
    const QList<FieldEditor *> &editors() const { return m_editors; }
    FieldEditor &editorOf(const Field &field) const;

    bool isCompany() const;
    void setCompany(bool company);

Q_SIGNALS:
    void accountTypeChanged();

private:
    QWidget *makeSection(Section section);
    QWidget *makeAccountType(QWidget *parent);
    void alignLabels();

    QList<FieldEditor *> m_editors;
    QRadioButton *m_person = nullptr;
    QRadioButton *m_company = nullptr;
};

} // namespace desk

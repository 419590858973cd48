// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "contract/field.h"
#include "contract/finding.h"

#include <QWidget>

class QLabel;

namespace desk {

class FieldNote;

/// One field of the form: its label, its input, and below it a line for what is to be said of
/// it. Which input is decided by the field's row of the table.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    /// The editor that suits the field.
    static FieldEditor *make(const Field &field, QWidget *parent);

    const Field &field() const { return m_field; }
    QWidget *input() const { return m_input; }

    /// As Request::text() and setText() have it.
    virtual QString text() const = 0;
    virtual void setText(const QString &text) = 0;
    /// Its list of the catalogue, and what there is to know of that.
    void setCatalogue(const Catalogue &catalogue);
    /// What stands in the empty input: "required", "given by the service", ...
    virtual void setHint(const QString &) {}

    /// What validation, the service or the codec says. The first error is shown, or else the first
    /// warning, or nothing.
    void showFindings(const Findings &findings);
    bool showsFinding() const { return !m_findings.isEmpty(); }

    /// What is known from elsewhere of what stands here, beside those findings and until it is
    /// replaced; `offer`, if it is not empty, is a link behind it.
    void setOutside(const Findings &findings, const QString &offer);
    const Findings &outside() const { return m_outside; }

    bool showsError() const { return hasErrors(m_findings) || hasErrors(m_outside); }

    /// A few quiet words that are no finding: where a choice came from. Not for a field with a
    /// counter.
    void setRemark(const QString &remark);

    int labelWidth() const;
    void setLabelWidth(int width);

Q_SIGNALS:
    void edited();
    /// The link of setOutside() was followed.
    void offerTaken();
    /// The focus went to another widget.
    void left();

protected:
    FieldEditor(const Field &field, QWidget *parent);

    virtual void offer(const Catalogue &) {}
    /// To be called once, by the constructors.
    void setInput(QWidget *input);
    void afterEdit();
    void showRefused(qsizetype units);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showNote();
    void onLink();
    void describe();

    const Field &m_field;
    QLabel *m_label;
    QWidget *m_input = nullptr;
    FieldNote *m_note;
    Findings m_findings;
    Findings m_outside;
    QString m_offer;
    bool m_showsOutside = false;
    QString m_finding; // the words that are shown
    QString m_listNote;
    QString m_remark;
};

} // namespace desk

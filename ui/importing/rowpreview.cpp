// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowpreview.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

RowPreview::RowPreview(QWidget *parent)
    : QWidget(parent)
    , m_row(new QSpinBox(this))
    , m_rows(new QLabel(this))
    , m_body(new QPlainTextEdit(this))
    , m_notes(new QLabel(this))
{
    m_row->setObjectName("importPreviewRow"_L1);
    m_row->setAccessibleName(tr("Row of the file"));
    m_row->setMinimum(1);
    m_body->setObjectName("importBody"_L1);
    m_body->setAccessibleName(tr("The body that this row is sent as"));
    m_body->setMinimumWidth(160);
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_body->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_notes->setObjectName("importNotes"_L1);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    m_rows->setWordWrap(true);
    auto *label = new QLabel(tr("Row"), this);
    label->setBuddy(m_row);
    auto *chooser = new QHBoxLayout;
    chooser->addWidget(label);
    chooser->addWidget(m_row);
    chooser->addWidget(m_rows, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(chooser);
    column->addWidget(m_body, 1);
    column->addWidget(m_notes);
    connect(m_row, &QSpinBox::valueChanged, this, &RowPreview::rowChosen);
}

void RowPreview::setRows(int count)
{
    m_row->setMaximum(qMax(count, 1));
    m_row->setEnabled(count > 1);
    m_rows->setText(tr("of %L1, as it is sent:").arg(count));
}

QSize RowPreview::sizeHint() const
{
    constexpr int narrow = 300; // device-independent pixels
    return {narrow, QWidget::sizeHint().height()};
}

int RowPreview::row() const
{
    return m_row->value() - 1;
}

void RowPreview::show(const QString &body, const QString &notes)
{
    if (body != m_body->toPlainText())
        m_body->setPlainText(body);
    m_notes->setText(notes);
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace desk

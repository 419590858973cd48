// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappinggrid.h"

#include "contract/field.h"
#include "contract/request.h"
#include "sourceinput.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int sentColumn = 4;

QList<const Field *> mappedFields()
{
    QList<const Field *> mapped;
    for (const Field &field : fields()) {
        if (field.format != Format::Secret)
            mapped.append(&field);
    }
    return mapped;
}

} // namespace

MappingGrid::MappingGrid(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName("importMapping"_L1);
    setAccessibleName(tr("Which column goes into which field"));
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    auto *grid = new QGridLayout(inside);
    grid->setVerticalSpacing(4);
    const QStringList headings{tr("Field"), tr("Filled from"), {}, tr("Done to it"), tr("Sent as")};
    for (int column = 0; column < headings.size(); ++column) {
        auto *heading = new QLabel(headings.at(column), inside);
        QFont bold = heading->font();
        bold.setBold(true);
        heading->setFont(bold);
        grid->addWidget(heading, 0, column);
    }
    for (const Field *field : mappedFields()) {
        auto *input = new SourceInput(*field, *grid, int(m_inputs.size()) + 1, inside);
        connect(input, &SourceInput::changed, this, &MappingGrid::changed);
        m_inputs.append(input);
    }
    grid->setColumnStretch(sentColumn, 1);
    grid->setColumnMinimumWidth(sentColumn, 120);
    grid->setRowStretch(int(m_inputs.size()) + 1, 1);
    setWidget(inside);
}

// What goes where is read at a glance, without going sideways.
QSize MappingGrid::sizeHint() const
{
    const int width = widget()->sizeHint().width() + verticalScrollBar()->sizeHint().width();
    return {width + 2 * frameWidth(), QScrollArea::sizeHint().height()};
}

void MappingGrid::setColumns(const QStringList &names)
{
    for (SourceInput *input : std::as_const(m_inputs))
        input->setColumns(names);
}

void MappingGrid::show(const ColumnMapping &mapping)
{
    const QList<const Field *> mapped = mappedFields();
    for (int at = 0; at < m_inputs.size(); ++at) {
        const auto source =
            std::ranges::find(mapping, QString(mapped.at(at)->name), &FieldSource::field);
        m_inputs.at(at)->show(source == mapping.end() ? std::nullopt : std::optional(*source));
    }
}

ColumnMapping MappingGrid::mapping() const
{
    ColumnMapping mapping;
    for (const SourceInput *input : m_inputs) {
        if (input->source())
            mapping.append(*input->source());
    }
    return mapping;
}

void MappingGrid::showSent(const Request &request, const Findings &findings)
{
    const QList<const Field *> mapped = mappedFields();
    for (int at = 0; at < m_inputs.size(); ++at) {
        const Field &field = *mapped.at(at);
        Findings own;
        std::ranges::copy_if(findings, std::back_inserter(own), [&field](const Finding &finding) {
            return finding.field == field.name;
        });
        m_inputs.at(at)->showSent(request.text(field), own);
    }
}

} // namespace desk

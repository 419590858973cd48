// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundarymap.h"

#include "casemapmodel.h"
#include "uprightheader.h"

#include <QTableView>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 1; // device-independent pixels, above and below a sign

void narrow(QHeaderView &header, int size)
{
    header.setSectionResizeMode(QHeaderView::Fixed);
    header.setMinimumSectionSize(size);
    header.setDefaultSectionSize(size);
}

} // namespace

BoundaryMap::BoundaryMap(QWidget *parent)
    : QTabWidget(parent)
{
    setObjectName("maps"_L1);
    setDocumentMode(true);
    for (const BodyFormat format : {BodyFormat::Json, BodyFormat::Xml}) {
        auto *model = new CaseMapModel(format, this);
        m_models.append(model);
        addTab(makeView(*model), format == BodyFormat::Json ? u"JSON"_s : u"XML"_s);
    }
    connect(this, &QTabWidget::currentChanged, this, &BoundaryMap::showCell);
}

QTableView *BoundaryMap::makeView(CaseMapModel &model)
{
    auto *view = new QTableView(this);
    view->setObjectName(model.format() == BodyFormat::Json ? "jsonMap"_L1 : "xmlMap"_L1);
    view->setAccessibleName(tr("Map of fields and cases"));
    view->setHorizontalHeader(new UprightHeader(view));
    view->setModel(&model);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setCornerButtonEnabled(false);
    const int height = view->fontMetrics().height() + 2 * margin;
    narrow(*view->verticalHeader(), height);
    narrow(*view->horizontalHeader(), height + 2 * margin);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BoundaryMap::showCell);
    connect(view, &QAbstractItemView::activated, this, &BoundaryMap::cellOpened);
    return view;
}

void BoundaryMap::setCases(const QList<BoundaryCase> &cases, const QList<BodyFormat> &formats)
{
    for (qsizetype tab = 0; tab < m_models.size(); ++tab) {
        m_models.at(tab)->setCases(cases);
        setTabVisible(int(tab), formats.contains(m_models.at(tab)->format()));
    }
    showCell();
}

void BoundaryMap::setReport(const BoundaryReport &report, bool isOver)
{
    for (CaseMapModel *model : std::as_const(m_models))
        model->setReport(report, isOver);
    showCell();
}

void BoundaryMap::showCell()
{
    const auto *view = qobject_cast<QTableView *>(currentWidget());
    const QModelIndex chosen = view ? view->currentIndex() : QModelIndex();
    if (!chosen.isValid()) {
        Q_EMIT cellShown({}, {});
        return;
    }
    const CaseMapModel *model = m_models.at(currentIndex());
    Q_EMIT cellShown(model->title(chosen), model->cases(chosen));
}

} // namespace desk

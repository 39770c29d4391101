// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logview/LogSourcesPanel.h"

#include "ui/logview/LogSourceDelegate.h"
#include "ui/logview/LogSourceModel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/SearchField.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <QSortFilterProxyModel>
#include <QThreadPool>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

using namespace Qt::StringLiterals;

LogSourcesPanel::LogSourcesPanel(QWidget *parent)
    : Surface(&Surfaces::sidebar, Qt::RightEdge, parent)
    , m_model(new LogSourceModel(this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new SearchField(tr("Find sessions"), this))
    , m_tree(new QTreeView(this))
    , m_ownLog(new QToolButton(this))
{
    setObjectName(u"logSources"_s);
    setAccessibleName(tr("Log sources"));
    m_filter->setSourceModel(m_model);
    m_filter->setRecursiveFilteringEnabled(true);
    m_filter->setAutoAcceptChildRows(true);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    describe(m_search, u"logSourcesSearch"_s, tr("Find sessions"),
             tr("Narrows the list to sessions and runs with these words"));
    createTree();
    createFoot();
    const Sizes &size = theme(this).size();
    auto *title = new TextLabel(tr("Logs"), FontRole::Page, TextColor::Normal, this);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(size.space.m, size.space.m, size.space.s, size.space.s);
    head->setSpacing(size.space.s + 2);
    head->addWidget(title);
    head->addWidget(m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_tree, 1);
    column->addWidget(new Separator(Qt::Horizontal, this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(size.space.s, 0, size.space.s, 0);
    foot->addWidget(m_ownLog);
    column->addLayout(foot);
    m_sizes.setSingleShot(true);
    m_sizes.setInterval(std::chrono::milliseconds(200));
    connect(&m_sizes, &QTimer::timeout, this, &LogSourcesPanel::readSizes);
    connect(m_search, &QLineEdit::textChanged, this, &LogSourcesPanel::applyFilter);
    connect(m_search, &SearchField::leaveRequested, this, [this] { m_tree->setFocus(); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, &m_sizes, qOverload<>(&QTimer::start));
}

void LogSourcesPanel::createTree()
{
    describe(m_tree, u"logSourcesTree"_s, tr("Log sources"), tr("Sessions and their runs"));
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new LogSourceDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(theme(this).size().space.xl - 2);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->viewport()->setAutoFillBackground(false);
    QPalette clear = m_tree->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_tree->setPalette(clear);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &LogSourcesPanel::onCurrentChanged);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent, int first, int last) {
        // New sessions show their runs; one that the user closed stays closed.
        for (int row = first; row <= last && !parent.isValid(); ++row)
            m_tree->expand(m_filter->index(row, 0));
        if (parent.isValid() && first == 0)
            m_tree->expand(parent);
    });
    connect(m_tree, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const auto source = m_model->sourceAt(m_filter->mapToSource(index)))
            emit openSessionRequested(source->session);
    });
}

void LogSourcesPanel::createFoot()
{
    m_ownLog->setIcon(icon(u"pageLogs"_s));
    m_ownLog->setText(tr("Gantry's own log"));
    m_ownLog->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_ownLog->setAutoRaise(true);
    m_ownLog->setCheckable(true);
    m_ownLog->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_ownLog->setMinimumHeight(theme(this).rowHeight(theme(this).size().row.tree));
    describe(m_ownLog, u"ownLog"_s, tr("Gantry's own log"), tr("What Gantry itself has reported"));
    m_ownLog->setToolTip(m_ownLog->accessibleDescription());
    connect(m_ownLog, &QToolButton::clicked, this, [this] {
        chooseOwnLog();
        emit ownLogChosen();
    });
}

void LogSourcesPanel::applyFilter(const QString &text)
{
    m_filter->setFilterFixedString(text.trimmed());
    m_tree->expandAll();
}

void LogSourcesPanel::onCurrentChanged(const QModelIndex &current)
{
    const auto source = m_model->sourceAt(m_filter->mapToSource(current));
    if (!source)
        return;
    m_ownLog->setChecked(false);
    emit sourceChosen(*source);
}

bool LogSourcesPanel::choose(const base::RunId &run)
{
    const QModelIndex known = m_model->indexOf(run);
    if (!known.isValid())
        return false;
    if (!m_filter->mapFromSource(known).isValid())
        m_search->clear();
    const QModelIndex index = m_filter->mapFromSource(known);
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index.parent());
    m_tree->scrollTo(index);
    return true;
}

void LogSourcesPanel::chooseOwnLog()
{
    m_ownLog->setChecked(true);
    m_tree->selectionModel()->clear();
}

void LogSourcesPanel::setOwnLogAvailable(bool available)
{
    m_ownLog->setVisible(available);
}

void LogSourcesPanel::showEvent(QShowEvent *event)
{
    Surface::showEvent(event);
    m_sizes.start();
}

void LogSourcesPanel::readSizes()
{
    if (!isVisible())
        return;
    QThreadPool::globalInstance()->start([sources = m_model->sources(), self = QPointer(m_model)] {
        QList<std::pair<base::RunId, qint64>> sizes;
        for (const LogSource &source : sources) {
            const qint64 output = QFileInfo(source.outputPath).size();
            const qint64 error = source.errorPath.isEmpty() ? 0 : QFileInfo(source.errorPath).size();
            sizes.append({source.run, output + error});
        }
        QMetaObject::invokeMethod(
            qApp,
            [sizes, self] {
                for (const auto &[run, bytes] : sizes) {
                    if (self)
                        self->setSize(run, bytes);
                }
            },
            Qt::QueuedConnection);
    });
}

} // namespace ui

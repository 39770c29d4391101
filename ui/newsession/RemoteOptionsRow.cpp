// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/newsession/RemoteOptionsRow.h"

#include "ui/newsession/LimitsPanel.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QAction>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableWidget>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int secretRows = 3;

bool isReference(const QString &value)
{
    return value.startsWith(u"keychain:") || value.startsWith(u"env:") || value.startsWith(u"file:");
}

/// What is typed in here is on show only while it is typed; neither a passer-by nor a screen reader has it after that.
class SecretItem : public QTableWidgetItem
{
public:
    using QTableWidgetItem::QTableWidgetItem;

    [[nodiscard]] QVariant data(int role) const override
    {
        const QVariant value = QTableWidgetItem::data(role);
        const bool hides = role == Qt::DisplayRole && !value.toString().isEmpty() && !isReference(value.toString());
        return hides ? QVariant(QString(8, u'•')) : value;
    }
};

QString typed(const QTableWidget &table, int row, int column)
{
    return table.item(row, column)->data(Qt::EditRole).toString();
}

} // namespace

RemoteOptionsRow::RemoteOptionsRow(QWidget *parent)
    : QWidget(parent)
    , m_repository(new QLineEdit(this))
    , m_branch(new QLineEdit(this))
    , m_depth(new QSpinBox(this))
    , m_key(new QLineEdit(this))
    , m_chooseKey(new QPushButton(tr("Choose…"), this))
    , m_secrets(new QTableWidget(0, 2, this))
    , m_addSecret(new QPushButton(tr("Add secret"), this))
    , m_removeSecret(new QPushButton(tr("Remove secret"), this))
{
    setObjectName(u"remoteOptions"_s);
    const auto &space = theme(this).size().space;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space.m);
    grid->setVerticalSpacing(space.s);
    m_repository->setPlaceholderText(tr("None; https://… or git@…"));
    describe(m_repository, u"remoteRepository"_s, tr("Repository"), tr("Cloned by the service before Claude starts"));
    m_branch->setPlaceholderText(u"main"_s);
    describe(m_branch, u"remoteBranch"_s, tr("Branch"));
    m_depth->setRange(0, 1'000'000);
    m_depth->setSpecialValueText(tr("Newest only"));
    describe(m_depth, u"remoteDepth"_s, tr("Depth"), tr("How many commits are cloned"));
    m_key->setPlaceholderText(tr("None; keychain:NAME or a file"));
    describe(m_key, u"remoteKey"_s, tr("SSH key"), tr("Sent to the service for the clone; kept in the keychain"));
    describe(m_chooseKey, u"remoteChooseKey"_s, tr("Choose an SSH key"), tr("Puts the file's key into the keychain"));
    m_secrets->setHorizontalHeaderLabels({tr("Variable"), tr("Value, or keychain:NAME, env:NAME, file:PATH")});
    m_secrets->horizontalHeader()->setStretchLastSection(true);
    m_secrets->verticalHeader()->hide();
    m_secrets->setTabKeyNavigation(false); // Tab leaves it, as any other field
    m_secrets->setFixedHeight((secretRows + 1) * theme(this).size().row.standard);
    describe(m_secrets, u"remoteSecrets"_s, tr("Secrets"), tr("Environment of the run; typed values are never stored"));
    describe(m_addSecret, u"remoteAddSecret"_s, tr("Add secret"));
    describe(m_removeSecret, u"remoteRemoveSecret"_s, tr("Remove secret"), tr("Removes the chosen row (Delete)"));
    m_removeSecret->setEnabled(false);
    auto *remove = new QAction(m_removeSecret->text(), m_secrets);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_secrets->addAction(remove);
    const auto add = [&](int row, int column, const QString &words, QWidget *field) {
        auto *label = new TextLabel(words, FontRole::Base, TextColor::Muted, this);
        label->setBuddy(field);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1);
        return label;
    };
    add(0, 0, tr("Repository"), m_repository);
    add(0, 2, tr("Branch"), m_branch);
    m_cloneOnly << add(1, 0, tr("SSH key"), m_key) << m_key << add(1, 2, tr("Depth"), m_depth) << m_depth;
    auto *foot = new QWidget(this);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_chooseKey);
    buttons->addWidget(m_addSecret);
    buttons->addWidget(m_removeSecret);
    buttons->addStretch(1);
    grid->addWidget(foot, 2, 1, 1, 3);
    grid->addWidget(m_secrets, 3, 1, 1, 3);
    m_cloneOnly << foot << m_secrets;
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(3, 1);
    connect(m_chooseKey, &QPushButton::clicked, this, &RemoteOptionsRow::chooseKey);
    connect(m_addSecret, &QPushButton::clicked, this, [this] { addSecret(); });
    connect(m_removeSecret, &QPushButton::clicked, this, &RemoteOptionsRow::removeSecret);
    connect(remove, &QAction::triggered, this, &RemoteOptionsRow::removeSecret);
    connect(m_secrets, &QTableWidget::currentCellChanged, this,
            [this](int row) { m_removeSecret->setEnabled(row >= 0); });
}

void RemoteOptionsRow::setKind(const QString &kind)
{
    m_kind = kind;
    setVisible(kind == u"cloud-run" || kind == u"dispatch");
    for (QWidget *each : std::as_const(m_cloneOnly))
        each->setVisible(kind == u"cloud-run");
    m_repository->setPlaceholderText(kind == u"dispatch" ? tr("owner/name") : tr("None; https://… or git@…"));
}

void RemoteOptionsRow::setOptions(const QJsonObject &options)
{
    m_options = options;
    m_repository->setText(options.value("gitRepo"_L1).toString());
    m_branch->setText(options.value("gitBranch"_L1).toString());
    m_depth->setValue(options.value("gitDepth"_L1).toInt());
    m_key->setText(options.value("sshKey"_L1).toString());
    m_secrets->setRowCount(0);
    const QJsonObject secrets = options.value("secrets"_L1).toObject();
    for (auto secret = secrets.begin(); secret != secrets.end(); ++secret) {
        // What an earlier program was given is gone; the name reminds of it.
        const QString value = secret.value().toString();
        addSecret(secret.key(), isReference(value) ? value : QString());
    }
}

QJsonObject RemoteOptionsRow::options() const
{
    QJsonObject options = m_options;
    const auto set = [&options](const QString &key, const QJsonValue &value, bool isThere) {
        if (isThere)
            options.insert(key, value);
        else
            options.remove(key);
    };
    set(u"gitRepo"_s, m_repository->text().trimmed(), !m_repository->text().trimmed().isEmpty());
    set(u"gitBranch"_s, m_branch->text().trimmed(), !m_branch->text().trimmed().isEmpty());
    set(u"gitDepth"_s, m_depth->value(), m_kind == u"cloud-run" && m_depth->value() > 0);
    QString key = m_key->text().trimmed();
    if (!key.isEmpty() && !isReference(key))
        key.prepend(u"file:"_s);
    set(u"sshKey"_s, key, m_kind == u"cloud-run" && !key.isEmpty());
    QJsonObject references;
    for (int row = 0; row < m_secrets->rowCount(); ++row) {
        const QString value = typed(*m_secrets, row, 1);
        if (isReference(value))
            references.insert(typed(*m_secrets, row, 0).trimmed(), value);
    }
    set(u"secrets"_s, references, !references.isEmpty());
    return options;
}

QMap<QString, QString> RemoteOptionsRow::secrets() const
{
    QMap<QString, QString> values;
    for (int row = 0; row < m_secrets->rowCount() && m_kind == u"cloud-run"; ++row) {
        const QString name = typed(*m_secrets, row, 0).trimmed();
        const QString value = typed(*m_secrets, row, 1);
        if (!name.isEmpty() && !value.isEmpty() && !isReference(value))
            values.insert(name, value);
    }
    return values;
}

QString RemoteOptionsRow::problem() const
{
    if (m_kind == u"dispatch" && !m_repository->text().contains(u'/'))
        return tr("A dispatch backend works on a GitHub repository. Name it as owner/name.");
    for (int row = 0; row < m_secrets->rowCount() && m_kind == u"cloud-run"; ++row) {
        const QString name = typed(*m_secrets, row, 0).trimmed();
        if (typed(*m_secrets, row, 1).isEmpty())
            continue;
        if (const QString problem = LimitsPanel::problemWithName(name); !problem.isEmpty())
            return problem;
    }
    return {};
}

void RemoteOptionsRow::setSshKey(const QString &reference)
{
    m_key->setText(reference);
}

void RemoteOptionsRow::addSecret(const QString &name, const QString &value)
{
    const int row = m_secrets->rowCount();
    m_secrets->insertRow(row);
    m_secrets->setItem(row, 0, new QTableWidgetItem(name));
    m_secrets->setItem(row, 1, new SecretItem(value));
    if (name.isEmpty())
        m_secrets->editItem(m_secrets->item(row, 0));
}

void RemoteOptionsRow::removeSecret()
{
    if (m_secrets->currentRow() < 0)
        return;
    m_secrets->removeRow(m_secrets->currentRow());
    m_removeSecret->setEnabled(m_secrets->currentRow() >= 0);
}

void RemoteOptionsRow::chooseKey()
{
    auto *dialog = new QFileDialog(this, tr("Private key"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RemoteOptionsRow::sshKeyFileChosen);
    dialog->open();
}

} // namespace ui

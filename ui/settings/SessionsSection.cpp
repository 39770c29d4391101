// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SessionsSection.h"

#include <QCheckBox>
#include <QSpinBox>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRunning = 1000;
constexpr int mostMegabytes = 1'000'000;
constexpr int megabyteStep = 250;

} // namespace

SessionsSection::SessionsSection(QWidget *parent)
    : SettingsSection(u"sessions"_s, tr("Sessions"), parent)
{
    addGroup(tr("How much runs at once"));
    m_running = addNumber(u"maxRunning"_s, tr("Sessions"), 0, mostRunning, {}, tr("Further ones wait for their start"));
    m_running->setSpecialValueText(tr("Any number"));
    m_free = addNumber(u"freeMemory"_s, tr("Free memory"), 0, mostMegabytes, tr(" MB"),
                       tr("Nothing starts while less is free. Claude takes about 250 MB."));
    m_free->setSpecialValueText(tr("Not looked at"));
    m_free->setSingleStep(megabyteStep);
    m_limit = addNumber(u"memoryLimit"_s, tr("Most memory of one run"), 0, mostMegabytes, tr(" MB"),
                        tr("A run that takes more is ended by the system"));
    m_limit->setSpecialValueText(tr("No limit"));
    m_limit->setSingleStep(megabyteStep);
    addGroup(tr("When Gantry starts"));
    m_resume = addCheck(u"resumeInterrupted"_s, tr("Resume sessions that were interrupted"),
                        tr("After a crash or a restart of the computer. Otherwise they wait for you."));
    finish();
    const auto follow = [this](QSpinBox *box, int SettingsValues::*field) {
        connect(box, &QSpinBox::valueChanged, this,
                [this, field](int number) { edit([&](SettingsValues &values) { values.*field = number; }); });
    };
    follow(m_running, &SettingsValues::maxRunning);
    follow(m_free, &SettingsValues::freeMemoryMb);
    follow(m_limit, &SettingsValues::memoryLimitMb);
    connect(m_resume, &QCheckBox::toggled, this,
            [this](bool on) { edit([&](SettingsValues &values) { values.resumeInterrupted = on; }); });
}

void SessionsSection::setMemoryLimitAvailable(bool available)
{
    m_limit->setEnabled(available);
    m_limit->setToolTip(available ? QString() : tr("This needs systemd-run and a user session of systemd"));
}

void SessionsSection::fill()
{
    m_running->setValue(values().maxRunning);
    m_free->setValue(values().freeMemoryMb);
    m_limit->setValue(values().memoryLimitMb);
    m_resume->setChecked(values().resumeInterrupted);
}

} // namespace ui

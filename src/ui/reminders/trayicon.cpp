#include "ui/reminders/trayicon.h"

#include "rapport/core/text.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::ReminderLine;

namespace {

constexpr int longestEntry = 60; ///< characters of a promise in the menu
constexpr size_t mostEntries = 5;
constexpr int mostCounted = 99;

QString countText(int count) { return count > mostCounted ? u"99+"_s : QString::number(count); }

void paintBadge(QPainter& painter, int size, int count, const Tokens& tokens) {
    const QString text = countText(count);
    QFont font = painter.font();
    font.setPixelSize(size * (text.size() > 2 ? 26 : 36) / 100);
    font.setBold(true);
    painter.setFont(font);
    const int height = size * 56 / 100;
    const int width = std::max(height, painter.fontMetrics().horizontalAdvance(text) + size / 8);
    const QRect place(size - std::min(width, size), size - height, std::min(width, size), height);
    painter.setBrush(tokens.red);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(place, height / 2.0, height / 2.0);
    painter.setPen(Qt::white);
    painter.drawText(place, Qt::AlignCenter, text);
}

} // namespace

QIcon badgedIcon(int count) {
    const Tokens& tokens = lightTokens(); // a tray's ground is not ours to know: the icon brings its own
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(QRectF(0, 0, size, size), size / 5.0, size / 5.0);
        const int inset = size / 6;
        icons::paint(painter, QRect(inset, inset, size - 2 * inset, size - 2 * inset), u"commitments"_s, tokens.onAccent);
        if (count > 0)
            paintBadge(painter, size, count, tokens);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

TrayIcon::TrayIcon(QObject* parent)
    : DesktopNotices(parent) {
    m_menu.setAccessibleName(tr("Rapport"));
    fillMenu();
    static_cast<void>(isThere());
}

TrayIcon::~TrayIcon() = default;

/// Panels come and go: one that starts after Rapport, as at login, is found when it is asked for the next time.
bool TrayIcon::isThere() {
    const bool there = QSystemTrayIcon::isSystemTrayAvailable();
    if (there && !m_icon)
        appear();
    return there;
}

void TrayIcon::appear() {
    m_icon = std::make_unique<QSystemTrayIcon>(badgedIcon(count()));
    m_icon->setToolTip(presentation::reminderTip(count()));
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT openRequested();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT reminderChosen(m_notified, {}); });
    m_icon->show();
}

void TrayIcon::notify(const presentation::ReminderNotice& notice, CommitmentId id) {
    m_notified = id;
    if (isThere() && QSystemTrayIcon::supportsMessages())
        m_icon->showMessage(notice.title, notice.text, badgedIcon(0), 15'000);
}

void TrayIcon::show(const std::vector<ReminderLine>& due, const std::vector<ReminderLine>& coming) {
    const int before = count();
    // The menu may be open: it is filled anew only where it says something else.
    if (due != m_due || coming != m_coming) {
        m_due = due;
        m_coming = coming;
        fillMenu();
    }
    if (!isThere() || count() == before)
        return;
    m_icon->setIcon(badgedIcon(count()));
    m_icon->setToolTip(presentation::reminderTip(count()));
}

void TrayIcon::fillMenu() {
    m_menu.clear(); // which leaves the menus in it; one of them may be what is just chosen from
    for (QMenu* menu : m_menu.findChildren<QMenu*>(Qt::FindDirectChildrenOnly))
        menu->deleteLater();
    connect(m_menu.addAction(tr("Open Rapport")), &QAction::triggered, this, &DesktopNotices::openRequested);
    connect(m_menu.addAction(tr("Log interaction…")), &QAction::triggered, this, &DesktopNotices::logRequested);
    addLines(tr("Due"), m_due, [this](const ReminderLine& line, const QString& text) { addDue(line, *m_menu.addMenu(text)); });
    addLines(tr("Next"), m_coming, [this](const ReminderLine& line, const QString& text) { addOpening(line, text, m_menu); });
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, this, &DesktopNotices::quitRequested);
}

void TrayIcon::addLines(const QString& heading, const std::vector<ReminderLine>& lines,
                        const std::function<void(const ReminderLine&, const QString&)>& add) {
    if (lines.empty())
        return;
    m_menu.addSection(heading);
    for (size_t i = 0; i < std::min(lines.size(), mostEntries); ++i) {
        const ReminderLine& line = lines[i];
        const QString text =
            text::elided(line.when.text + u" · "_s + line.words.simplified() + u" · "_s + line.who, longestEntry);
        add(line, withoutKey(text));
    }
}

void TrayIcon::addDue(const ReminderLine& line, QMenu& menu) {
    const auto offer = [&](const QString& label, ReminderAct act) {
        connect(menu.addAction(label), &QAction::triggered, this, [this, act, line] { Q_EMIT actRequested(act, line); });
    };
    menu.setAccessibleName(line.sentence());
    offer(tr("Call now"), ReminderAct::CallNow);
    offer(tr("Done"), ReminderAct::Done);
    offer(tr("Move it and tell them"), ReminderAct::MoveAndTell);
    menu.addSeparator();
    addOpening(line, tr("Open"), menu);
}

void TrayIcon::addOpening(const ReminderLine& line, const QString& label, QMenu& menu) {
    connect(menu.addAction(label), &QAction::triggered, this,
            [this, id = line.commitment, customer = line.customer] { Q_EMIT reminderChosen(id, customer); });
}

} // namespace rapport::ui

#include "ui/sharing/movepanel.h"

#include "ui/common/cardtable.h"
#include "ui/common/plaintext.h"

#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace rapport::ui {

using presentation::StoreMove;

namespace {
constexpr int barHeight = 10;
}

MovePanel::MovePanel(StoreMove& move, const QString& kept, QWidget* parent)
    : QWidget(parent)
    , m_move(move)
    , m_kept(kept)
    , m_model(tr("What was moved"))
    , m_bar(new QProgressBar(this))
    , m_words(plainLabel({}, this))
    , m_counts(new CardTable(tr("What was moved"), this)) {
    m_bar->setAccessibleName(tr("Progress of the move"));
    m_bar->setMaximum(1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(barHeight);
    m_counts->setModel(&m_model);
    m_counts->setActionsShown(false);
    m_counts->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_bar);
    layout->addWidget(m_counts);
    layout->addWidget(m_words);
    connect(&m_move, &StoreMove::stateChanged, this, &MovePanel::showState);
    connect(&m_move, &StoreMove::progressChanged, this, &MovePanel::showProgress);
    showState();
}

void MovePanel::showState() {
    const bool done = m_move.state() == StoreMove::State::Done;
    m_bar->setVisible(m_move.isUnderWay());
    m_counts->setVisible(done);
    if (done) {
        m_model.show(m_move.counts());
        m_counts->setFixedHeight(m_counts->verticalHeader()->length());
    }
    showProgress();
}

void MovePanel::showProgress() {
    m_bar->setValue(m_move.progress());
    m_words->setText(m_move.state() == StoreMove::State::Done ? m_kept : m_move.words());
}

} // namespace rapport::ui

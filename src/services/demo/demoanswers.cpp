#include "services/demo/demoanswers.h"

#include "rapport/storage/announcementrepository.h"
#include "rapport/storage/answerlist.h"
#include "rapport/storage/answerrepository.h"
#include "rapport/storage/playbookrepository.h"

#include <QCoreApplication>

namespace rapport::services {

using namespace domain;
using namespace std::chrono_literals;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Demo", text); }

struct Sample {
    const char* question;
    const char* words;
    const char* since; ///< what it says now, where it has changed
    bool retired = false;
};

constexpr Sample samples[] = {
    {QT_TRANSLATE_NOOP("Demo", "When are you open?"), QT_TRANSLATE_NOOP("Demo", "Monday to Friday from eight to five."),
     QT_TRANSLATE_NOOP("Demo", "Monday to Friday from eight to six, and on Saturdays until noon.")},
    {QT_TRANSLATE_NOOP("Demo", "What does delivery cost?"), QT_TRANSLATE_NOOP("Demo", "Twelve euros, free from two hundred on."),
     nullptr},
    {QT_TRANSLATE_NOOP("Demo", "How long is the guarantee?"),
     QT_TRANSLATE_NOOP("Demo", "Two years on everything, five on the heating itself."), nullptr},
    {QT_TRANSLATE_NOOP("Demo", "What do you charge for coming out?"),
     QT_TRANSLATE_NOOP("Demo", "Thirty euros, which is taken off the bill when we do the work."),
     QT_TRANSLATE_NOOP("Demo", "Thirty-five euros from October on, taken off the bill when we do the work.")},
    {QT_TRANSLATE_NOOP("Demo", "Can I pay in instalments?"), QT_TRANSLATE_NOOP("Demo", "Yes, in three parts without interest."),
     nullptr},
    {QT_TRANSLATE_NOOP("Demo", "Do you still repair oil burners?"),
     QT_TRANSLATE_NOOP("Demo", "Yes, as long as there are spare parts."), nullptr, true},
};

Playbook callPlaybook() {
    Playbook playbook;
    playbook.name = tr(QT_TRANSLATE_NOOP("Demo", "Every call"));
    playbook.channel = Channel::Call;
    playbook.steps = {tr(QT_TRANSLATE_NOOP("Demo", "Said our name and theirs")),
                      tr(QT_TRANSLATE_NOOP("Demo", "Repeated what they want")),
                      tr(QT_TRANSLATE_NOOP("Demo", "Asked whether there is anything else"))};
    return playbook;
}

Playbook visitPlaybook() {
    Playbook playbook;
    playbook.name = tr(QT_TRANSLATE_NOOP("Demo", "At the customer's"));
    playbook.channel = Channel::Visit;
    playbook.steps = {tr(QT_TRANSLATE_NOOP("Demo", "Rang an hour before")), tr(QT_TRANSLATE_NOOP("Demo", "Put on shoe covers")),
                      tr(QT_TRANSLATE_NOOP("Demo", "Showed what was done")), tr(QT_TRANSLATE_NOOP("Demo", "Left it clean"))};
    return playbook;
}

constexpr auto day = std::chrono::hours(24);

/// What the n-th talk was for.
std::vector<Aim> aimsOf(size_t n, const Interaction& talk) {
    std::vector<Aim> aims;
    if (n % 4 == 1)
        aims.push_back(Aim::Acknowledged);
    if (n % 3 == 0)
        aims.push_back(Aim::Informed);
    if (n % 11 == 4)
        aims.push_back(Aim::Protected);
    if (n % 7 == 2)
        aims.push_back(Aim::Thanked);
    if (n % 9 == 3)
        aims.push_back(Aim::Asked);
    if (n % 5 == 0 && talk.direction == Direction::In)
        aims.push_back(Aim::Settled);
    return aims;
}

} // namespace

DemoAnswers::DemoAnswers(storage::WriteSession& session, const DemoWorld& world)
    : m_session(session)
    , m_world(world)
    , m_random(DemoRandom(world.random).next() ^ 0xA45AE5) {
    addAnswers();
    addPlaybooks();
}

void DemoAnswers::addAnswers() {
    for (const Sample& sample : samples) {
        Answer answer = newAnswer(tr(sample.question), tr(sample.words), m_world.maria, m_world.now - 400 * day);
        if (sample.since)
            answer = withWords(answer, tr(sample.since), m_world.jon, m_world.now - 20 * day);
        answer.uid = m_random.uid();
        answer.retired = sample.retired;
        answer.id = storage::AnswerRepository::save(m_session, answer);
        m_answers.push_back(answer);
    }
}

void DemoAnswers::addPlaybooks() {
    for (Playbook playbook : {callPlaybook(), visitPlaybook()}) {
        playbook.uid = m_random.uid();
        playbook.position = static_cast<int>(m_playbooks.size());
        playbook.id = storage::PlaybookRepository::save(m_session, playbook);
        m_playbooks.push_back(playbook);
    }
}

/// As it was at that moment.
ToldAnswer DemoAnswers::toldAt(size_t which, Moment at) const {
    const Answer& answer = m_answers.at(which % m_answers.size());
    const AnswerVersion* then = &answer.versions.front();
    for (const AnswerVersion& version : answer.versions)
        if (version.at <= at)
            then = &version;
    return {answer.id, then->number, then->words};
}

void DemoAnswers::mark(std::vector<Interaction>& talks) {
    for (Interaction& talk : talks) {
        if (talk.outcome != Outcome::Reached)
            continue;
        const size_t n = m_talks++;
        talk.aims = aimsOf(n, talk);
        if (n % 6 == 0)
            talk.told = {toldAt(n / 6, talk.at)};
        const Playbook* playbook = n % 2 == 0 ? playbookFor(m_playbooks, talk.channel) : nullptr;
        if (!playbook)
            continue;
        talk.playbook = ticksOf(*playbook);
        for (size_t step = 0; step < talk.playbook.size(); ++step)
            talk.playbook[step].done = (n + step) % 5 != 0;
    }
}

void DemoAnswers::announce(const std::vector<CustomerId>& customers) {
    const Answer& changed = m_answers.front();
    Announcement hours{{}, m_random.uid(), latestOf(changed).words, changed.id, latestOf(changed).at, m_world.jon, {}, {}};
    for (const auto& telling : storage::toldBefore(m_session, changed.id, latestOf(changed).number))
        hours.customers.push_back({telling.customer, {}, {}});
    if (!hours.customers.empty())
        storage::AnnouncementRepository::save(m_session, hours);

    const QString outage = tr(QT_TRANSLATE_NOOP("Demo", "The water is turned off in the old town on Monday from nine to noon."));
    Announcement water{{}, m_random.uid(), outage, {}, m_world.now - 26h, m_world.maria, {}, {}};
    for (size_t i = 0; i < customers.size() && water.customers.size() < 6; i += 3)
        water.customers.push_back({customers[i], water.customers.empty() ? std::nullopt : std::optional(m_world.now - 24h), {}});
    if (!water.customers.empty())
        storage::AnnouncementRepository::save(m_session, water);
}

} // namespace rapport::services

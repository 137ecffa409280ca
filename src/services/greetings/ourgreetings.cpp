#include "services/greetings/ourgreetings.h"

#include <algorithm>

namespace rapport::services {

using namespace Qt::StringLiterals;
using domain::GreetingTemplate;

namespace {

struct OurWords {
    std::vector<GreetingTemplate> greetings;
    std::vector<GreetingTemplate> salutations;
};

/// "birthday belated: words"
void addLine(OurWords& into, const QString& language, const QString& line) {
    const QStringList what = line.section(u':', 0, 0).simplified().split(u' ');
    GreetingTemplate one;
    one.language = language;
    one.kind = domain::fromKey<domain::MilestoneKind>(what.front());
    one.belated = what.size() > 1;
    one.words = line.section(u':', 1).trimmed();
    (what.front() == "salutation"_L1 ? into.salutations : into.greetings).push_back(std::move(one));
}

OurWords parsed() {
    OurWords all;
    QString language;
    for (const QString& line : greetingsFile().split(u'\n')) {
        if (line.startsWith(u'['))
            language = line.sliced(1).section(u']', 0, 0);
        else if (!line.isEmpty() && !line.startsWith(u'#'))
            addLine(all, language, line);
    }
    return all;
}

const OurWords& ourWords() {
    static const OurWords words = parsed();
    return words;
}

} // namespace

const std::vector<GreetingTemplate>& ourGreetings() { return ourWords().greetings; }

QString salutation(const QString& name, const QString& language) {
    const domain::GreetingWanted wanted{domain::MilestoneKind::Custom, false, {language}, {name, {}, {}, {}, {}}, {}};
    const auto chosen = domain::chosenTemplate({}, ourWords().salutations, wanted);
    return chosen ? domain::filledIn(chosen->words, wanted.facts) : name;
}

} // namespace rapport::services

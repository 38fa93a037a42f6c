/** Short and kindred forms of given names, each line with the form that they count as first. */
const lines = `
alexander: alex aleksandr alexandr aleksander alexandre sasha oleksandr alyaksandr
anthony: tony antony
andrei: andriy andrij andrey
andrew: andy drew
benjamin: ben benny binyamin binjamin
charles: charlie chuck
christopher: chris
daniel: dan danny
david: dave
donald: don donny
edward: ed eddie ted
elizabeth: liz beth betty
dmitri: dmytro dmitriy dmitry dimitri
evgeni: yevgeny evgeny evgeniy yevgeni yevgeniy yevhen eugene
frederick: fred freddie frederic
gerald: gerry
gregory: greg
henry: harry hank
james: jim jimmy jamie
jeffrey: jeff geoffrey geoff
john: johnny jack
jonathan: jon
joseph: joe joey
joshua: josh
katherine: kate kathy catherine cathy
kenneth: ken kenny
lawrence: larry laurence
margaret: maggie peggy
matthew: matt
michael: mike mick
mikhail: mykhailo mikhailo
nikolai: mykola mikola nikolay
nicholas: nick nicolas
oleg: oleh
patrick: pat paddy
pavel: pavlo
peter: pete
pyotr: petro petr
philip: phil phillip
rebecca: becky
richard: dick rick rich ricky
robert: bob bobby rob robbie
ronald: ron ronnie
samuel: sam sammy
sergei: serhiy serhii siarhei sergey
stephen: steve steven
susan: sue susie
theodore: teddy
thomas: tom tommy
timothy: tim
victoria: vicky
vladimir: volodymyr uladzimir
vincent: vince
walter: walt
wendy: wendi
william: bill billy will willy
yitzhak: itzhak yitzchak isaac
zachary: zach zack
`;

/** The name that each folded nickname is short for. */
export const nicknames: Readonly<Record<string, string>> = Object.fromEntries(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name, rest] = line.split(': ') as [string, string];
      return rest.split(' ').map((nick) => [nick, name]);
    }),
);
